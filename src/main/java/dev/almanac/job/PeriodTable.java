package dev.almanac.job;

import dev.almanac.model.Grain;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/**
 * Writes a table of periods: the days and weeks of a year in a file, and each coarser grain in one.
 * A row of every day is many rows, of which a daily run changes those of one year; a file whose
 * rows are those that it has is left alone.
 *
 * @param <R> what a row says
 */
final class PeriodTable<R> {
  /** In a file's own words: a hash of its rows. */
  private static final String ROWS = "almanac.rows";

  /**
   * A table.
   *
   * @param grain of a row
   * @param start first day of a row's period
   * @param digest adds all that a row says to a hash
   */
  record Layout<R>(
      Table table,
      Function<R, Grain> grain,
      Function<R, LocalDate> start,
      RowDigest<R> digest,
      Function<R, GenericRecord> row) {}

  /** Adds a row to a hash; depends on each of its values. */
  @FunctionalInterface
  interface RowDigest<R> {
    long add(long hash, R row);
  }

  private final JobConfig config;
  private final Layout<R> layout;

  PeriodTable(JobConfig config, Layout<R> layout) {
    this.config = config;
    this.layout = layout;
  }

  /**
   * Writes the table.
   *
   * @param rows in the table's order
   */
  void write(List<R> rows) throws IOException {
    Map<String, Integer> ends = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      ends.put(part(rows.get(i)), i + 1);
    }
    int from = 0;
    while (from < rows.size()) {
      String part = part(rows.get(from));
      int to = ends.getOrDefault(part, rows.size());
      write(part, rows.subList(from, to));
      from = to;
    }
    if (rows.isEmpty()) {
      write("0", rows);
      ends.put("0", 0);
    }
    removeOthers(ends.keySet());
  }

  private String part(R row) {
    Grain grain = layout.grain().apply(row);
    return grain == Grain.DAY || grain == Grain.WEEK
        ? grain.label() + "-" + layout.start().apply(row).getYear()
        : grain.label();
  }

  private void write(String part, List<R> rows) throws IOException {
    String file = layout.table().part(part);
    String hash = hash(rows);
    Path published = config.published("").resolve(file);
    if (config.incremental()
        && Files.exists(published)
        && hash.equals(ParquetFiles.metadata(published).get(ROWS))) {
      return;
    }
    StagedFile.write(
        config.stagedTable(file),
        path ->
            ParquetFiles.write(
                path,
                layout.table(),
                Map.of(ROWS, hash),
                sink -> {
                  for (R row : rows) {
                    sink.write(layout.row().apply(row));
                  }
                }));
  }

  private void removeOthers(Set<String> parts) throws IOException {
    Path folder = config.published(layout.table().label());
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<String> kept = parts.stream().map(layout.table()::part).toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        String file = layout.table().label() + "/" + path.getFileName();
        if (!kept.contains(file)) {
          StagedFile.remove(config.removal("tables/" + file));
        }
      }
    }
  }

  /** Depends on each row, and on their order. */
  private String hash(List<R> rows) {
    long hash = rows.size();
    for (R row : rows) {
      hash = layout.digest().add(hash, row);
    }
    return Long.toHexString(hash);
  }
}
