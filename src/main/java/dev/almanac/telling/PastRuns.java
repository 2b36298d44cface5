package dev.almanac.telling;

import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** The latest rows of {@code runs}. */
final class PastRuns {
  private static final String SUFFIX = ".parquet";

  private PastRuns() {}

  /**
   * The latest runs that have published, the oldest first.
   *
   * @param output the folder in which they did
   * @param most how many at most
   * @throws IOException where a row cannot be read
   */
  static List<PastRun> latest(Path output, int most) throws IOException {
    Path folder = output.resolve("tables").resolve(Table.RUNS.label());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    // A run's file is named after the run, whose name begins with its time.
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    Schema columns =
        Table.RUNS.schema(
            "run_id", "started_at", "wall_seconds", "records", "sightings", "rejects", "counts");
    List<PastRun> runs = new ArrayList<>();
    for (Path file : files.subList(Math.max(0, files.size() - most), files.size())) {
      ParquetFiles.read(file, columns, row -> runs.add(of(row)));
    }
    return runs;
  }

  private static PastRun of(GenericRecord row) {
    Map<String, Long> counts = new TreeMap<>();
    ((Map<?, ?>) row.get("counts"))
        .forEach((name, value) -> counts.put(name.toString(), (Long) value));
    for (String name : List.of("records", "sightings", "rejects")) {
      counts.put(name, (Long) row.get(name));
    }
    Instant start =
        Instant.ofEpochSecond(0, TimeUnit.MICROSECONDS.toNanos((Long) row.get("started_at")));
    return new PastRun(
        row.get("run_id").toString(), start, (Double) row.get("wall_seconds"), counts);
  }
}
