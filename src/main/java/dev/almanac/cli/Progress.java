package dev.almanac.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says how far a long run has come; a short one is over before it says anything. */
final class Progress implements Consumer<Map<String, Long>> {
  private static final Duration PAUSE = Duration.ofSeconds(4);

  private final PrintWriter out;
  private final Supplier<Duration> elapsed;
  private Duration last = Duration.ZERO;

  Progress(PrintWriter out, Supplier<Duration> elapsed) {
    this.out = out;
    this.elapsed = elapsed;
  }

  @Override
  public void accept(Map<String, Long> counters) {
    Duration now = elapsed.get();
    if (now.minus(last).compareTo(PAUSE) >= 0) {
      last = now;
      out.printf(
          Locale.ROOT,
          "%d:%02d  records read %,d · posts merged %,d · texts summarised %,d%n",
          now.toMinutes(),
          now.toSecondsPart(),
          counters.getOrDefault("read", 0L),
          counters.getOrDefault("merged", 0L),
          counters.getOrDefault("summarised", 0L));
      out.flush();
    }
  }
}
