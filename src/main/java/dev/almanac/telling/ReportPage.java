package dev.almanac.telling;

import dev.almanac.text.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the page of a run's report shows. It stands alone: no other file, no script. */
public final class ReportPage {
  /** Dumps that are listed; there are thousands in ten years of days. */
  private static final int MOST_INPUTS = 30;

  private static final int MOST_GAPS = 20;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
  private static final double KILO = 1000;

  private final RunFacts facts;
  private final List<PastRun> earlier;
  private final String style = resource("report.css");

  /** A number that is shown large. */
  public record Tile(String label, String value) {}

  /** Bars under a title. */
  public record Chart(String title, List<Bar> bars) {}

  /**
   * @param earlier runs, the oldest first
   */
  ReportPage(RunFacts facts, List<PastRun> earlier) {
    this.facts = facts;
    this.earlier = earlier;
  }

  public RunFacts facts() {
    return facts;
  }

  public String title() {
    return state() + ": run " + facts.run().id();
  }

  /** How the run ended, in a word. */
  public String state() {
    if (!facts.ending().isSuccess()) {
      return "Failed";
    }
    return facts.files() == null ? "Done" : "Published";
  }

  public String when() {
    return SECOND.format(facts.startedAt())
        + ", "
        + Timeline.seconds(facts.wall().toMillis() / KILO);
  }

  /** The style sheet, which the policy names by its hash. */
  public String style() {
    return style;
  }

  /** Allows that style sheet alone: no script, no request. */
  public String policy() {
    String hash =
        Base64.getEncoder().encodeToString(Hashes.sha256(style.getBytes(StandardCharsets.UTF_8)));
    return "default-src 'none'; style-src 'sha256-"
        + hash
        + "'; base-uri 'none'; form-action 'none'";
  }

  public List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(new Tile("records read", number(facts.count("records"))));
    tiles.add(new Tile("accepted", number(facts.count("sightings"))));
    tiles.add(new Tile("rejects", number(facts.count("rejects"))));
    tiles.add(new Tile("posts", number(facts.count("posts"))));
    tiles.add(new Tile("posts merged", number(facts.count("posts_merged"))));
    tiles.add(new Tile("digests written", number(facts.count("digests"))));
    tiles.add(new Tile("of dumps read", bytes(facts.count("bytes_read"))));
    tiles.add(new Tile("of tables built", bytes(facts.builtBytes())));
    if (facts.counts().containsKey("model_calls")) {
      long tokens = facts.count("model_tokens_in") + facts.count("model_tokens_out");
      tiles.add(new Tile("model calls", number(facts.count("model_calls"))));
      tiles.add(new Tile("model tokens", number(tokens)));
    }
    return tiles;
  }

  public List<Chart> charts() {
    return List.of(
        chart("Rejects by reason", CountNames.REJECTS),
        chart("Duplicates by kind", CountNames.DUPLICATES),
        chart("Summaries by method", CountNames.SUMMARIES));
  }

  private Chart chart(String title, String prefix) {
    return new Chart(title, Bar.of(ReportJson.family(facts.counts(), prefix)));
  }

  /** Numbers that tell something over time; none for a first run. */
  public List<TrendChart> trends() {
    if (earlier.isEmpty()) {
      return List.of();
    }
    return List.of(
        trend("Records read", "%,.0f", run -> run.count("records")),
        trend("Rejects, % of records", "%.2f %%", ReportPage::rejectShare),
        trend("Posts", "%,.0f", run -> run.count("posts")),
        trend("Seconds to build", "%,.1f s", PastRun::wallSeconds));
  }

  private TrendChart trend(String label, String format, ToDoubleFunction<PastRun> number) {
    List<Double> values = new ArrayList<>();
    earlier.forEach(run -> values.add(number.applyAsDouble(run)));
    values.add(number.applyAsDouble(asPast()));
    return TrendChart.of(label, format, values);
  }

  /** This run as later ones will see it. */
  private PastRun asPast() {
    double build =
        facts.steps().stream()
            .filter(step -> step.stage().equals(RunTrace.PIPELINE))
            .findFirst()
            .map(step -> Duration.between(facts.startedAt(), step.end()))
            .orElse(facts.wall())
            .toMillis();
    return new PastRun(facts.run().id(), facts.startedAt(), build / KILO, facts.counts());
  }

  private static double rejectShare(PastRun run) {
    long records = run.count("records");
    return records == 0 ? 0 : 100.0 * run.count("rejects") / records;
  }

  public int trendWidth() {
    return TrendChart.WIDTH;
  }

  public int trendHeight() {
    return TrendChart.HEIGHT;
  }

  public Timeline timeline() {
    return Timeline.of(facts);
  }

  /** The dumps that tell most: those with most rejects, then with most records. */
  public List<RunFacts.Input> inputs() {
    return facts.inputs().stream()
        .sorted(
            Comparator.comparingLong(RunFacts.Input::rejects)
                .thenComparingLong(RunFacts.Input::records)
                .reversed()
                .thenComparing(RunFacts.Input::dump))
        .limit(MOST_INPUTS)
        .toList();
  }

  public List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    facts
        .gaps()
        .silences()
        .forEach(
            one ->
                gaps.add(
                    String.format(
                        Locale.ROOT,
                        "%s: silent since %s; its habit is %.2f posts a day",
                        one.source(),
                        one.lastPost(),
                        one.perDay())));
    int ranges = facts.gaps().days().size();
    facts.gaps().days().stream()
        .skip(Math.max(0, ranges - MOST_GAPS))
        .forEach(range -> gaps.add("No input: " + range));
    if (ranges > MOST_GAPS) {
      gaps.add("and " + number(ranges - MOST_GAPS) + " ranges before; all are in report.json");
    }
    return gaps;
  }

  public String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A size with three digits, in powers of a thousand. */
  public String bytes(long value) {
    double scaled = value;
    int unit = 0;
    while (scaled >= KILO && unit < UNITS.length - 1) {
      scaled /= KILO;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || scaled >= 100 ? "%.0f %s" : "%.1f %s", scaled, UNITS[unit]);
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
