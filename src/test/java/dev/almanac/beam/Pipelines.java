package dev.almanac.beam;

import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.job.JobConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.TestPipeline;
import org.jspecify.annotations.Nullable;

/** Pipelines on the embedded runner, which checks that no element is changed or cannot travel. */
final class Pipelines {

  private Pipelines() {}

  static Pipeline create() {
    Pipeline pipeline = Pipeline.create(TestPipeline.testingPipelineOptions());
    RecordCoders.register(pipeline);
    return pipeline;
  }

  static JobConfig config(Path folder, @Nullable LocalDate from) {
    return new JobConfig(
        List.of(),
        folder.toString(),
        List.of(),
        ReadLimits.STANDARD,
        folder.resolve("out").toString(),
        folder.resolve("staging").toString(),
        from,
        null,
        null,
        ZoneOffset.UTC,
        4,
        1);
  }
}
