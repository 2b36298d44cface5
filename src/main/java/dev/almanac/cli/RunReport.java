package dev.almanac.cli;

import dev.almanac.job.Count;
import dev.almanac.job.RunCounts;
import dev.almanac.model.DayRange;
import dev.almanac.model.Silence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run made, in words. */
final class RunReport {
  /** Ranges of days without input that are named. */
  private static final int SHOWN = 5;

  private static final Pattern DAILY = Pattern.compile("\\d{4}.\\d{2}.\\d{4}-\\d{2}-\\d{2}\\.md");

  private static final String SUMMARIES = "summaries_";

  private final RunJob.Outcome outcome;

  RunReport(RunJob.Outcome outcome) {
    this.outcome = outcome;
  }

  /** The summary at the end of a run. */
  List<String> lines() throws IOException {
    RunCounts counts = outcome.counts();
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "Read %,d records from %,d files: %,d sightings, %,d rejects%s.",
            counts.sum(Count.RECORDS),
            counts.dumps().size(),
            counts.sum(Count.SIGHTINGS),
            counts.sum(Count.REJECTS),
            counts.sum(Count.REJECTS) == 0 ? "" : " (" + reasons() + "; each in table rejects)"));
    lines.add(format("Published %,d posts; summaries: %s.", posts(), summaries()));
    if (counts.get("", "overrides_posts") > 0) {
      lines.add(
          format(
              "Overrides name %,d posts, %,d of them in no dump yet.",
              counts.get("", "overrides_posts"), counts.get("", "overrides_unmatched")));
    }
    lines.add(
        format(
            "Wrote %,d digests; files: %,d new or changed, %,d unchanged, %,d removed.",
            counts.get("", "digests"),
            outcome.files().written(),
            outcome.files().unchanged(),
            outcome.files().removed()));
    lines.addAll(new ModelReport(counts).lines());
    if (outcome.damaged() > 0) {
      lines.add(
          format(
              "Model: %,d kept answers of runs that came to no end could not be read, and are asked"
                  + " for again.",
              outcome.damaged()));
    }
    lines.addAll(gaps());
    lines.add("Tables: " + shown(outcome.output().resolve("tables")));
    latestDigest().ifPresent(digest -> lines.add("Latest digest: " + shown(digest)));
    site().ifPresent(site -> lines.add("Site: " + shown(site)));
    lines.addAll(outcome.untold());
    lines.add(format("Took %.1f s.", outcome.seconds()));
    return lines;
  }

  private List<String> gaps() {
    List<String> lines = new ArrayList<>();
    List<DayRange> days = outcome.gaps().days();
    if (!days.isEmpty()) {
      String shown =
          days.stream()
              .skip(Math.max(0, days.size() - SHOWN))
              .map(DayRange::toString)
              .collect(Collectors.joining(", "));
      lines.add(
          format(
              "Gaps: no input on %,d days, %s%s.",
              days.stream().mapToInt(DayRange::days).sum(),
              days.size() > SHOWN ? "the last of them " : "",
              shown));
    }
    for (Silence silence : outcome.gaps().silences()) {
      lines.add(
          format(
              "Gaps: %s is silent since %s; its habit is %.2f posts a day.",
              silence.source(), silence.lastPost(), silence.perDay()));
    }
    return lines;
  }

  /** What the bare command says of the sample: what it made, and what to open. */
  List<String> threeLines() throws IOException {
    RunCounts counts = outcome.counts();
    String digest = latestDigest().map(RunReport::shown).orElse("none");
    return List.of(
        format(
            "Read %,d records of the sample dumps in data/: %,d posts, %,d digests, %.1f s.",
            counts.sum(Count.RECORDS), posts(), counts.get("", "digests"), outcome.seconds()),
        "Open a digest: " + digest + site().map(site -> "; the site: " + shown(site)).orElse(""),
        "Ask the tables: ./almanac query"
            + where()
            + " \"SELECT theme_name, sum(posts) AS posts FROM theme_stats"
            + " WHERE grain = 'month' AND source = '*' GROUP BY 1 ORDER BY 2 DESC LIMIT 5\"");
  }

  /** The sample's own output needs no naming where it is looked for by itself. */
  private String where() {
    String output = shown(outcome.output());
    return output.equals(QueryCommand.SAMPLE_OUTPUT) ? "" : " --output=" + output;
  }

  private long posts() {
    return outcome.counts().get("", "posts");
  }

  private String reasons() {
    List<String> parts = new ArrayList<>();
    outcome
        .counts()
        .total()
        .forEach(
            (name, count) ->
                Count.reasonOf(name)
                    .ifPresent(reason -> parts.add(format("%,d %s", count, reason))));
    return String.join(", ", parts);
  }

  private String summaries() {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Long> count : outcome.counts().total().entrySet()) {
      if (count.getKey().startsWith(SUMMARIES) && count.getValue() > 0) {
        parts.add(format("%,d %s", count.getValue(), count.getKey().substring(SUMMARIES.length())));
      }
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }

  private Optional<Path> site() {
    return Optional.of(outcome.output().resolve("site").resolve("index.html"))
        .filter(Files::isRegularFile);
  }

  private Optional<Path> latestDigest() throws IOException {
    Path digests = outcome.output().resolve("digests");
    if (!Files.isDirectory(digests)) {
      return Optional.empty();
    }
    try (Stream<Path> walk = Files.walk(digests)) {
      return walk.filter(file -> DAILY.matcher(digests.relativize(file).toString()).matches())
          .max(Path::compareTo);
    }
  }

  /** Relative where that is shorter to read. */
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
