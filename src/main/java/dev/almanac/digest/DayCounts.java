package dev.almanac.digest;

import dev.almanac.model.LatePost;
import dev.almanac.model.PairCell;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Canonical posts a day, of each theme and pair of themes, over all sources and all time. */
public final class DayCounts {
  private static final int WINDOW = 90;
  private static final int WEEK = 7;
  private static final int YEAR = 365;

  private record Pair(String a, String b) {}

  private final Map<String, DaySeries> themes = new HashMap<>();
  private final Map<Pair, DaySeries> pairs = new HashMap<>();

  /** The counts of a whole tally. */
  public DayCounts(Tally tally) {
    for (TallyCell cell : tally.themes()) {
      if (cell.source().equals(TallyCell.ALL) && cell.posts() > 0) {
        themes.computeIfAbsent(cell.themeId(), id -> new DaySeries()).add(cell.day(), cell.posts());
      }
    }
    for (PairCell cell : tally.pairs()) {
      pairs
          .computeIfAbsent(new Pair(cell.themeA(), cell.themeB()), pair -> new DaySeries())
          .add(cell.day(), cell.posts());
    }
    tally.late().stream().filter(LatePost::isCanonical).forEach(this::addLate);
  }

  private void addLate(LatePost post) {
    List<String> ids = post.themes();
    of(themes, TallyCell.ALL).addLate(post.day(), post.seen());
    for (int a = 0; a < ids.size(); a++) {
      of(themes, ids.get(a)).addLate(post.day(), post.seen());
      for (int b = a + 1; b < ids.size(); b++) {
        of(pairs, new Pair(ids.get(a), ids.get(b))).addLate(post.day(), post.seen());
      }
    }
  }

  /** A theme on a day; only days before it are compared with it, as far as they were known. */
  ThemeNumbers numbers(String themeId, LocalDate date) {
    int day = number(date);
    DaySeries counts = of(themes, themeId);
    int today = counts.on(day);
    int past = day - firstDay(day);
    int window = Math.min(WINDOW, past);
    Integer lastAsBusy = counts.lastWith(Math.max(1, today), day);
    return new ThemeNumbers(
        today,
        window,
        window == 0 ? 0 : (double) counts.sum(day - window, day - 1, day) / window,
        counts.sum(day - WEEK + 1, day, day),
        past >= 2 * WEEK - 1 ? counts.sum(day - 2 * WEEK + 1, day - WEEK, day) : -1,
        lastAsBusy == null ? null : LocalDate.ofEpochDay(lastAsBusy),
        counts.lastWith(1, day) == null);
  }

  /** Posts of any theme or none in the seven days that end with this one. */
  int week(LocalDate date) {
    int day = number(date);
    return of(themes, TallyCell.ALL).sum(day - WEEK + 1, day, day);
  }

  /** Two themes that meet, over the year that ends with the day. */
  Digest.Connection connection(String a, String b, LocalDate date) {
    int day = number(date);
    DaySeries both = of(pairs, new Pair(a, b));
    int year = both.sum(day - YEAR + 1, day, day);
    double all = of(themes, TallyCell.ALL).sum(day - YEAR + 1, day, day);
    double one = of(themes, a).sum(day - YEAR + 1, day, day);
    double other = of(themes, b).sum(day - YEAR + 1, day, day);
    int first = firstDay(day);
    return new Digest.Connection(
        a,
        b,
        both.on(day),
        year,
        day - first < YEAR ? LocalDate.ofEpochDay(first) : null,
        year == 0 ? 0 : year * all / (one * other));
  }

  /** The first day with a post that an edition knows of; its own where it knows none. */
  private int firstDay(int edition) {
    Integer first = of(themes, TallyCell.ALL).first(edition);
    return first == null ? edition : first;
  }

  private static <K> DaySeries of(Map<K, DaySeries> series, K key) {
    return series.getOrDefault(key, DaySeries.NONE);
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
