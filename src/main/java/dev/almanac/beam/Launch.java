package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs the pipeline on its engine and waits for its end. */
public final class Launch {
  private static final Duration TICK = Duration.standardSeconds(2);

  private Launch() {}

  /**
   * Builds and runs the pipeline.
   *
   * @param progress told what was counted so far ({@code read}, {@code merged}, {@code summarised}
   *     and what the run record counts), every few seconds by engines that can say it
   * @param end told all of it at the end, also at that of a job that failed
   * @throws IOException where a dump or the staging folder failed the run
   * @throws Pipeline.PipelineExecutionException for any other fault
   */
  public static void run(
      AlmanacOptions options,
      JobConfig config,
      Consumer<EngineMetrics> progress,
      Consumer<EngineMetrics> end)
      throws IOException {
    Pipeline pipeline = Pipeline.create(options);
    AlmanacPipeline.build(pipeline, config);
    try {
      PipelineResult result = pipeline.run();
      try {
        while (!isOver(result.waitUntilFinish(TICK))) {
          progress.accept(EngineMetrics.of(result));
        }
      } finally {
        end.accept(EngineMetrics.of(result));
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
