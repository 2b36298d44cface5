package dev.almanac.beam;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.TestPipeline;

/** Pipelines on the embedded runner, which checks that no element is changed or cannot travel. */
final class Pipelines {

  private Pipelines() {}

  static Pipeline create() {
    Pipeline pipeline = Pipeline.create(TestPipeline.testingPipelineOptions());
    RecordCoders.register(pipeline);
    return pipeline;
  }
}
