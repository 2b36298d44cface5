package dev.almanac.job;

import dev.almanac.model.Origin;
import dev.almanac.model.Reject;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.RejectRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes {@code rejects}: all that were ever made, as {@code sightings} has all that were ever
 * accepted; a dump that has changed since leaves those of its earlier version. Where two versions
 * have one position, the greater reject by its content stands, whichever was read first. A post
 * that was outside of the days asked for is judged anew where its dump is read again. Both lists
 * come sorted, so that of the raw records one at a time is held.
 */
public final class RejectsTask {
  private static final Comparator<Origin> PLACE =
      Comparator.comparing(Origin::dumpFile).thenComparing(Origin::position);
  private static final Comparator<Reject> CONTENT =
      Comparator.comparing(Reject::raw)
          .thenComparing(Reject::rawBytes)
          .thenComparing(Reject::stage)
          .thenComparing(Reject::reason)
          .thenComparing(Reject::detail);

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
        published, Table.REJECTS.schema(), row -> stays[0] &= !isJudgedAnew(RejectRows.read(row)));
    return stays[0];
  }

  private boolean isJudgedAnew(Reject published) {
    return published.stage().equals(ShardTask.STAGE)
        && readAgain.contains(published.origin().dumpFile());
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
              if (!isJudgedAnew(reject)) {
                write(reject, sorted, spool, sink);
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

  /** Writes a published reject, and before it those of this run that come before it. */
  private static void write(
      Reject published,
      Deque<SpooledReject> sorted,
      BodySpool.Reader spool,
      ParquetFiles.RowSink sink) {
    try {
      Reject last = published;
      while (!sorted.isEmpty() && compare(sorted.peek(), published) <= 0) {
        Reject next = sorted.peek().read(spool);
        if (compare(sorted.remove(), published) < 0) {
          sink.write(RejectRows.of(next));
        } else if (CONTENT.compare(next, published) > 0) {
          last = next;
        }
      }
      sink.write(RejectRows.of(last));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int compare(SpooledReject next, Reject published) {
    return PLACE.compare(next.origin(), published.origin());
  }
}
