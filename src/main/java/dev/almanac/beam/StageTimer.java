package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import java.io.Serializable;
import java.time.Clock;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Tells the engine how long a piece of a stage's work took, and when it was done. Which stage that
 * is, the engine knows. On engines that do the next step before this one is done, its time counts
 * here as well.
 */
final class StageTimer implements Serializable {
  private static final long serialVersionUID = 1;

  /** Milliseconds of each piece of work. */
  static final String BUSY = "busy_millis";

  /** Moments at which pieces of work began and ended, in milliseconds since 1970. */
  static final String MOMENTS = "moment_millis";

  private final Clock clock;
  private final Distribution busy = Metrics.distribution(StageCounts.NAMESPACE, BUSY);
  private final Distribution moments = Metrics.distribution(StageCounts.NAMESPACE, MOMENTS);

  StageTimer(JobConfig config) {
    this.clock = config.clock();
  }

  /** The moment at which a piece of work begins. */
  long start() {
    return clock.millis();
  }

  /**
   * That piece of work is done.
   *
   * @param start as {@link #start} gave it
   */
  void stop(long start) {
    long end = clock.millis();
    // A clock may be set back meanwhile.
    busy.update(Math.max(0, end - start));
    moments.update(start);
    moments.update(Math.max(start, end));
  }
}
