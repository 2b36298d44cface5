package dev.almanac.audit;

import dev.almanac.model.DumpFormat;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The day that a run is for has no sudden drop: no source, nor all of them, has under a tenth of
 * its habit of newly seen posts. The habit is the median of the 28 days before, in which a backfill
 * that brings thousands on one day is one day; under {@value #LEAST} posts a day a silent day may
 * be chance, and is no drop.
 *
 * <p>The day is {@code --seenOn}; without it, the latest that the names of the run's dumps tell;
 * without one, the last day but one on which a post was first seen: where dumps do not say when
 * they were made, posts count for the day of their publication, and the last such day may have been
 * cut off by the making of the dump.
 */
final class DropAudit implements Audit {
  private static final int WINDOW = 28;
  private static final int LEAST = 10;
  private static final int TENTH = 10;
  private static final String ALL = "all sources";

  /** Files that are one post each; a day in their names is the post's. */
  private static final Set<String> PAGES =
      Set.of(DumpFormat.MARKDOWN.label(), DumpFormat.HTML.label());

  @Override
  public String name() {
    return "drop";
  }

  @Override
  public String holds() {
    return "the run's day has no less than a tenth of the posts that its days have by habit";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    if (subject.config().allowsDrop()) {
      return;
    }
    Map<String, TreeMap<Integer, Integer>> counts = new TreeMap<>();
    for (PostIndex.Entry post : subject.posts().entries().values()) {
      for (String source : new String[] {ALL, post.source()}) {
        counts
            .computeIfAbsent(source, s -> new TreeMap<>())
            .merge(post.firstSeen(), 1, Integer::sum);
      }
    }
    Optional<Integer> day = day(subject, counts.getOrDefault(ALL, new TreeMap<>()));
    day.ifPresent(
        tested ->
            counts.forEach(
                (source, days) -> {
                  findings.checked(1);
                  check(source, days, tested, findings);
                }));
  }

  private static Optional<Integer> day(Subject subject, NavigableMap<Integer, Integer> days)
      throws IOException {
    LocalDate seenOn = subject.config().seenOn();
    if (seenOn != null) {
      return Optional.of(number(seenOn));
    }
    Optional<Integer> told = told(subject);
    return told.isPresent() || days.isEmpty() ? told : Optional.of(days.lastKey() - 1);
  }

  /** The latest day on which a dump of the run was made, as its name says. */
  private static Optional<Integer> told(Subject subject) throws IOException {
    Set<String> dumps = new HashSet<>();
    RunInputs.read(subject).forEach(input -> dumps.add(input.dump()));
    TreeSet<Integer> days = new TreeSet<>();
    for (String file : subject.changed(Table.SIGHTINGS)) {
      subject.rows(
          file,
          Table.SIGHTINGS,
          row -> {
            String dump = Cells.text(row, "dump_file");
            int seen = Cells.integer(row, "seen_on");
            if (dumps.contains(dump)
                && !PAGES.contains(Cells.text(row, "format"))
                && dump.contains(LocalDate.ofEpochDay(seen).toString())) {
              days.add(seen);
            }
          },
          "dump_file",
          "seen_on",
          "format");
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static void check(String source, Map<Integer, Integer> days, int day, Findings findings) {
    int habit = habit(days, day);
    int posts = days.getOrDefault(day, 0);
    if (habit >= LEAST && posts * TENTH < habit) {
      findings.add(
          "tables/posts",
          LocalDate.ofEpochDay(day)
              + ": "
              + posts
              + " new posts from "
              + source
              + ", where "
              + habit
              + " a day are the habit; --allowDrop lets that pass");
    }
  }

  /** Of an even number of days the lower middle one, so that a habit is what most days reach. */
  private static int habit(Map<Integer, Integer> days, int day) {
    int[] before = new int[WINDOW];
    Arrays.setAll(before, i -> days.getOrDefault(day - 1 - i, 0));
    Arrays.sort(before);
    return before[(WINDOW - 1) / 2];
  }
}
