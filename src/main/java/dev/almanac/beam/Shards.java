package dev.almanac.beam;

import dev.almanac.ingest.DumpFile;
import dev.almanac.job.JobConfig;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many groups posts are merged in. An engine pays for each, the embedded one some milliseconds
 * in every stage, and a group's posts must fit a worker's memory.
 */
final class Shards {
  private static final int LEAST = 4;
  private static final int MOST = 32;

  /** Bytes of dumps a group: of plain ones some thousand posts with their bodies. */
  private static final long BYTES = 8L << 20;

  private Shards() {}

  /**
   * The number for a job's dumps, and for what of the published tables is grouped with them.
   *
   * @param incremental whether published posts are taken as they stand
   */
  static int of(JobConfig config, boolean incremental) throws IOException {
    long bytes = 0;
    for (DumpFile dump : config.dumps()) {
      Path path = Path.of(dump.path());
      bytes += dump.refusal() == null && Files.exists(path) ? Files.size(path) : 0;
    }
    // Bands of all texts of all time are grouped; sightings only where all is merged anew.
    for (Table table :
        incremental ? List.of(Table.FINGERPRINTS) : List.of(Table.FINGERPRINTS, Table.SIGHTINGS)) {
      bytes += size(config.published(table.label()));
    }
    return (int) Math.max(LEAST, Math.min(MOST, bytes / BYTES));
  }

  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
