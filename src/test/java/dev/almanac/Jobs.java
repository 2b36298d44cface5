package dev.almanac;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.job.JobConfig;
import dev.almanac.job.ModelUse;
import dev.almanac.model.Overrides;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.ModelConfig.BudgetConfig;
import dev.almanac.summarise.llm.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  /** The same that has a model of the name “test” tell the days, which nobody can reach. */
  public static JobConfig narrating(Path folder, String output, BudgetConfig budget) {
    ModelConfig model =
        new ModelConfig(
            Provider.OPENAI,
            "http://localhost:9/v1",
            "test",
            null,
            budget,
            new ModelConfig.Prices(0, 0),
            new ModelConfig.Pace(1, 0, 0),
            ModelConfig.Patience.of(Duration.ofSeconds(1), Duration.ofMillis(1)),
            ModelConfig.Sizes.STANDARD);
    return in(
        folder, output, null, List.of(), new ModelUse(model, false, true, false, LocalDate.EPOCH));
  }

  private static JobConfig in(
      Path folder, String output, @Nullable LocalDate from, List<String> dumps) {
    return in(folder, output, from, dumps, ModelUse.NONE);
  }

  private static JobConfig in(
      Path folder, String output, @Nullable LocalDate from, List<String> dumps, ModelUse models) {
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
        models,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
