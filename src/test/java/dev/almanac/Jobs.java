package dev.almanac;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.job.JobConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configurations of jobs for the tests of several rooms. */
public final class Jobs {
  private static final int SHARDS = 4;

  private Jobs() {}

  /** A job in a folder, in UTC, with the standard limits, that publishes into {@code out}. */
  public static JobConfig in(Path folder, @Nullable LocalDate from, String... dumps) {
    return new JobConfig(
        List.of(dumps).stream()
            .map(dump -> new DumpFile(folder.resolve(dump).toString(), null))
            .toList(),
        folder.toString(),
        List.of(),
        ReadLimits.STANDARD,
        folder.resolve("out").toString(),
        folder.resolve("staging").toString(),
        from,
        null,
        null,
        ZoneOffset.UTC,
        SHARDS,
        1,
        Long.MAX_VALUE,
        false);
  }
}
