package dev.almanac.beam;

import dev.almanac.job.Count;
import java.util.function.Consumer;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * What stages count. A count is an element, so that the run record is exact though a step is tried
 * again; and a metric of the same name, so that the engine shows it while it works.
 */
final class StageCounts {
  /** Of all metrics of the job. */
  static final String NAMESPACE = "almanac";

  private StageCounts() {}

  /**
   * Tells a count to the engine, and hands it on.
   *
   * @param out where counts go on their way to the run record
   */
  static void tell(Count count, Consumer<Count> out) {
    Metrics.counter(NAMESPACE, count.name()).inc(count.value());
    out.accept(count);
  }
}
