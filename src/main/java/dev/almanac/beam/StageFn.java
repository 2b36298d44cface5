package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.Stages;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.jspecify.annotations.Nullable;

/**
 * A function that needs the stages. They are made once for all functions of a worker that run the
 * same job: the taxonomy's index is the same for each.
 */
abstract class StageFn<I, O> extends DoFn<I, O> {
  private static final long serialVersionUID = 1;
  private static final Map<JobConfig, Stages> STAGES = new ConcurrentHashMap<>();

  private final JobConfig config;
  private transient @Nullable Stages stages;

  StageFn(JobConfig config) {
    this.config = config;
  }

  /** Finds the stages before the first bundle. */
  @Setup
  public void setup() {
    stages = STAGES.computeIfAbsent(config, Stages::new);
  }

  final JobConfig config() {
    return config;
  }

  final Stages stages() {
    return Objects.requireNonNull(stages);
  }
}
