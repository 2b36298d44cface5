package dev.almanac.job;

import dev.almanac.model.Reject;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.RejectRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes {@code rejects}: this run's, and those published before of dumps that this run does not
 * read again. Both come sorted, so that of the raw records one at a time is held.
 */
public final class RejectsTask {
  private final JobConfig config;
  private final Set<String> readAgain;

  public RejectsTask(JobConfig config) {
    this.config = config;
    this.readAgain =
        config.dumps().stream()
            .map(dump -> config.dumpName(dump.path()))
            .collect(Collectors.toSet());
  }

  /** Writes the table, unless it stays as it is. */
  public void write(List<SpooledReject> rejects) throws IOException {
    if (rejects.isEmpty() && isAsPublished()) {
      return;
    }
    Deque<SpooledReject> sorted =
        rejects.stream()
            .sorted(SpooledReject.ORDER)
            .collect(Collectors.toCollection(ArrayDeque::new));
    StagedFile.write(
        config.stagedTable(Table.REJECTS.file("")),
        file -> ParquetFiles.write(file, Table.REJECTS, Map.of(), sink -> merge(sorted, sink)));
  }

  /** Whether a run without rejects leaves those that are published. */
  private boolean isAsPublished() throws IOException {
    Path published = config.published("").resolve(Table.REJECTS.file(""));
    if (!config.incremental() || !Files.exists(published)) {
      return false;
    }
    boolean[] stays = {true};
    ParquetFiles.read(
        published,
        Table.REJECTS.schema("dump_file"),
        row -> stays[0] &= !readAgain.contains(String.valueOf(row.get("dump_file"))));
    return stays[0];
  }

  private void merge(Deque<SpooledReject> sorted, ParquetFiles.RowSink sink) throws IOException {
    Path published = config.published("").resolve(Table.REJECTS.file(""));
    try (BodySpool.Reader spool = new BodySpool.Reader(config.spool())) {
      if (Files.exists(published)) {
        ParquetFiles.read(
            published,
            Table.REJECTS.schema(),
            row -> {
              Reject reject = RejectRows.read(row);
              if (!readAgain.contains(reject.origin().dumpFile())) {
                writeBefore(reject.origin().dumpFile(), sorted, spool, sink);
                write(reject, sink);
              }
            });
      }
      while (!sorted.isEmpty()) {
        sink.write(RejectRows.of(sorted.remove().read(spool)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** No dump has both: one that is read again has none of the published ones. */
  private static void writeBefore(
      String dumpFile,
      Deque<SpooledReject> sorted,
      BodySpool.Reader spool,
      ParquetFiles.RowSink sink) {
    try {
      while (!sorted.isEmpty() && sorted.peek().origin().dumpFile().compareTo(dumpFile) < 0) {
        sink.write(RejectRows.of(sorted.remove().read(spool)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Reject reject, ParquetFiles.RowSink sink) {
    try {
      sink.write(RejectRows.of(reject));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
