package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs the pipeline on its engine and waits for its end. */
public final class Launch {
  private static final Duration TICK = Duration.standardSeconds(2);

  private Launch() {}

  /**
   * Builds and runs the pipeline.
   *
   * @param progress told what was counted so far ({@code read}, {@code merged}, {@code
   *     summarised}), every few seconds, by engines that can say it
   * @throws IOException where a dump or the staging folder failed the run
   * @throws Pipeline.PipelineExecutionException for any other fault
   */
  public static void run(
      AlmanacOptions options, JobConfig config, Consumer<Map<String, Long>> progress)
      throws IOException {
    Pipeline pipeline = Pipeline.create(options);
    AlmanacPipeline.build(pipeline, config);
    try {
      PipelineResult result = pipeline.run();
      while (!isOver(result.waitUntilFinish(TICK))) {
        progress.accept(counters(result));
      }
    } catch (RuntimeException e) {
      throw unwrap(e);
    }
  }

  private static boolean isOver(PipelineResult.@Nullable State state) {
    if (state == PipelineResult.State.FAILED || state == PipelineResult.State.CANCELLED) {
      throw new IllegalStateException("the engine ended the job as " + state);
    }
    return state != null && state.isTerminal();
  }

  private static Map<String, Long> counters(PipelineResult result) {
    Map<String, Long> counters = new TreeMap<>();
    MetricsFilter own =
        MetricsFilter.builder().addNameFilter(MetricNameFilter.inNamespace("almanac")).build();
    for (MetricResult<Long> counter : result.metrics().queryMetrics(own).getCounters()) {
      counters.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counters;
  }

  /** A fault of a disk or a dump is the user's to mend; engines wrap it in exceptions of theirs. */
  private static RuntimeException unwrap(RuntimeException fault) throws IOException {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        throw io;
      }
    }
    return fault;
  }
}
