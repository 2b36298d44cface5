package dev.almanac.cli;

import dev.almanac.beam.EngineMetrics;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says how far a long run has come; a short one is over before it says anything. */
final class Progress implements Consumer<EngineMetrics> {
  private static final Duration PAUSE = Duration.ofSeconds(4);

  private final RunLog log;
  private final Supplier<Duration> elapsed;
  private Duration last = Duration.ZERO;

  Progress(RunLog log, Supplier<Duration> elapsed) {
    this.log = log;
    this.elapsed = elapsed;
  }

  @Override
  public void accept(EngineMetrics metrics) {
    Duration now = elapsed.get();
    if (now.minus(last).compareTo(PAUSE) >= 0) {
      last = now;
      log.progress(now, metrics.counters());
    }
  }
}
