package dev.almanac;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.job.JobConfig;
import dev.almanac.job.ModelUse;
import dev.almanac.model.Overrides;
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
    return in(folder, "out", from, List.of(dumps));
  }

  /** The same that publishes into another folder, and builds there as a run does. */
  public static JobConfig in(Path folder, String output, List<String> dumps) {
    return in(folder, output, null, dumps);
  }

  private static JobConfig in(
      Path folder, String output, @Nullable LocalDate from, List<String> dumps) {
    return new JobConfig(
        dumps.stream().map(dump -> new DumpFile(folder.resolve(dump).toString(), null)).toList(),
        folder.toString(),
        List.of(),
        ReadLimits.STANDARD,
        folder.resolve(output).toString(),
        folder.resolve(output).resolve(".almanac").resolve("staging").toString(),
        from,
        null,
        null,
        ZoneOffset.UTC,
        Overrides.NONE,
        SHARDS,
        1,
        Long.MAX_VALUE,
        true,
        false,
        ModelUse.NONE);
  }
}
