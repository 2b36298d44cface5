package dev.almanac.digest;

import dev.almanac.model.PairCell;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Canonical posts a day, of each theme and pair of themes, over all sources and all time. */
public final class DayCounts {
  private static final int WINDOW = 90;
  private static final int WEEK = 7;
  private static final int YEAR = 365;

  private record Pair(String a, String b) {}

  private final Map<String, TreeMap<Integer, Integer>> themes = new HashMap<>();
  private final Map<Pair, TreeMap<Integer, Integer>> pairs = new HashMap<>();
  private final int firstDay;

  /** The counts of a whole tally. */
  public DayCounts(Tally tally) {
    int first = Integer.MAX_VALUE;
    for (TallyCell cell : tally.themes()) {
      if (cell.source().equals(TallyCell.ALL) && cell.posts() > 0) {
        first = Math.min(first, cell.day());
        themes
            .computeIfAbsent(cell.themeId(), id -> new TreeMap<>())
            .merge(cell.day(), cell.posts(), Integer::sum);
      }
    }
    for (PairCell cell : tally.pairs()) {
      pairs
          .computeIfAbsent(new Pair(cell.themeA(), cell.themeB()), pair -> new TreeMap<>())
          .merge(cell.day(), cell.posts(), Integer::sum);
    }
    this.firstDay = first;
  }

  /** A theme on a day; only days before it are compared with it. */
  ThemeNumbers numbers(String themeId, LocalDate date) {
    int day = Math.toIntExact(date.toEpochDay());
    NavigableMap<Integer, Integer> counts = of(themes, themeId);
    int today = counts.getOrDefault(day, 0);
    int window = Math.max(0, Math.min(WINDOW, day - firstDay));
    NavigableMap<Integer, Integer> before = counts.headMap(day, false);
    LocalDate lastAsBusy = null;
    for (Map.Entry<Integer, Integer> entry : before.descendingMap().entrySet()) {
      if (entry.getValue() >= today) {
        lastAsBusy = LocalDate.ofEpochDay(entry.getKey());
        break;
      }
    }
    return new ThemeNumbers(
        today,
        window,
        window == 0 ? 0 : (double) sum(counts, day - window, day - 1) / window,
        sum(counts, day - WEEK + 1, day),
        day - firstDay >= 2 * WEEK - 1 ? sum(counts, day - 2 * WEEK + 1, day - WEEK) : -1,
        lastAsBusy,
        before.isEmpty());
  }

  /** Posts of any theme or none in the seven days that end with this one. */
  int week(LocalDate date) {
    int day = Math.toIntExact(date.toEpochDay());
    return sum(of(themes, TallyCell.ALL), day - WEEK + 1, day);
  }

  /** Two themes that meet, over the year that ends with the day. */
  Digest.Connection connection(String a, String b, LocalDate date) {
    int day = Math.toIntExact(date.toEpochDay());
    NavigableMap<Integer, Integer> both = of(pairs, new Pair(a, b));
    int year = sum(both, day - YEAR + 1, day);
    double all = sum(of(themes, TallyCell.ALL), day - YEAR + 1, day);
    double one = sum(of(themes, a), day - YEAR + 1, day);
    double other = sum(of(themes, b), day - YEAR + 1, day);
    return new Digest.Connection(
        a,
        b,
        both.getOrDefault(day, 0),
        year,
        day - firstDay < YEAR ? LocalDate.ofEpochDay(firstDay) : null,
        year == 0 ? 0 : year * all / (one * other));
  }

  private static <K> NavigableMap<Integer, Integer> of(
      Map<K, ? extends NavigableMap<Integer, Integer>> series, K key) {
    NavigableMap<Integer, Integer> counts = series.get(key);
    return counts == null ? new TreeMap<>() : counts;
  }

  private static int sum(NavigableMap<Integer, Integer> counts, int from, int to) {
    return from > to
        ? 0
        : counts.subMap(from, true, to, true).values().stream().mapToInt(n -> n).sum();
  }
}
