package dev.almanac.cli;

import dev.almanac.collect.Collection;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Says how far a long collection has come; a short one is over before it says anything. */
final class CollectProgress implements Collection.Watcher {
  private static final Duration PAUSE = Duration.ofSeconds(4);

  private final PrintWriter out;
  private final Clock clock;
  private final Instant start;
  private final Map<String, Instant> last = new HashMap<>();

  CollectProgress(PrintWriter out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.start = clock.instant();
  }

  @Override
  public synchronized void came(String source, LocalDate day, long records) {
    Instant now = clock.instant();
    if (!now.isBefore(last.getOrDefault(source, start).plus(PAUSE))) {
      last.put(source, now);
      Duration elapsed = Duration.between(start, now);
      out.printf(
          Locale.ROOT,
          "%d:%02d  %s is at %s · %,d records%n",
          elapsed.toMinutes(),
          elapsed.toSecondsPart(),
          source,
          day,
          records);
      out.flush();
    }
  }
}
