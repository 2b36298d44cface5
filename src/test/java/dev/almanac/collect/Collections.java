package dev.almanac.collect;

import dev.almanac.collect.fetch.Deadline;
import dev.almanac.collect.fetch.FetchLimits;
import dev.almanac.http.Backoff;
import dev.almanac.model.DayRange;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collections for tests: from this machine, without waiting. */
final class Collections {
  /** Tries that follow one another at once. */
  static final Backoff QUICK =
      new Backoff(4, Duration.ofMillis(5), Duration.ofSeconds(2), Duration.ofMinutes(1));

  private static final FetchLimits SMALL =
      new FetchLimits(Duration.ofSeconds(20), 4 << 20, 8 << 20, 3, 4 << 20);

  private Collections() {}

  /** The days of a collection done on a day of 2026. */
  static CollectConfig config(Path output, String first, String last) {
    return config(output, first, last, SMALL);
  }

  static CollectConfig config(Path output, String first, String last, FetchLimits limits) {
    Clock clock = Clock.fixed(Instant.parse("2026-02-01T06:00:00Z"), ZoneOffset.UTC);
    return new CollectConfig(
        output,
        new DayRange(LocalDate.parse(first), LocalDate.parse(last)),
        LocalDate.parse("2026-02-01"),
        0,
        new Deadline(clock, clock.instant()),
        limits,
        QUICK,
        "Almanac/test (tests@example.org)");
  }

  /** The same that looks again at its last days, some days later. */
  static CollectConfig again(CollectConfig config, int refresh, String seenOn) {
    return new CollectConfig(
        config.output(),
        config.days(),
        LocalDate.parse(seenOn),
        refresh,
        config.deadline(),
        config.limits(),
        config.backoff(),
        config.userAgent());
  }

  static SourceSpec spec(String name, SourceSpec.Kind kind, String url, @Nullable String search) {
    return new SourceSpec(
        name, kind, URI.create(url), List.of(), Duration.ZERO, 100, search, null, null);
  }

  static SourceSpec forum(String url) {
    return spec("forum", SourceSpec.Kind.FORUM, url, null);
  }

  /** Sources that may be on this machine. */
  static Sources local(SourceSpec... specs) {
    return new Sources(List.of(specs), "", true, Set.of("127.0.0.1"), Map.of());
  }

  /** Why a source has not done all; a failure of the test where it has. */
  static SourceReport.Fault fault(SourceReport report) {
    if (report.fault() == null) {
      throw new AssertionError("there was no fault: " + report);
    }
    return report.fault();
  }

  static List<SourceReport> run(CollectConfig config, SourceSpec... specs) throws Exception {
    return new Collection(local(specs), config, (source, day, records) -> {}).run();
  }
}
