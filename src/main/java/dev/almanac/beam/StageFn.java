package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.Stages;
import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.jspecify.annotations.Nullable;

/**
 * A function that needs the stages. They are made once for all functions of a worker that run the
 * same job: the taxonomy's index is the same for each.
 */
abstract class StageFn<I, O> extends DoFn<I, O> {
  private static final long serialVersionUID = 1;
  private static @Nullable Stages latest;

  private final JobConfig config;
  private final StageTimer timer;
  private transient @Nullable Stages stages;

  StageFn(JobConfig config) {
    this.config = config;
    this.timer = new StageTimer(config);
  }

  /** Finds the stages before the first bundle. */
  @Setup
  public void setup() {
    stages = of(config);
  }

  /** Those of the job that was set up last are kept, not of all that a process ever ran. */
  private static synchronized Stages of(JobConfig config) {
    Stages known = latest;
    if (known == null || !known.config().equals(config)) {
      known = new Stages(config);
      latest = known;
    }
    return known;
  }

  final JobConfig config() {
    return config;
  }

  final StageTimer timer() {
    return timer;
  }

  final Stages stages() {
    return Objects.requireNonNull(stages);
  }
}
