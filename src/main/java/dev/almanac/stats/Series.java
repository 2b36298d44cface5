package dev.almanac.stats;

import dev.almanac.model.Grain;
import dev.almanac.model.TallyCell;
import dev.almanac.model.ThemeStat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** One theme at one source over the periods of one grain, counted from the first period of all. */
final class Series {
  private static final class Bin {
    private int posts;
    private int postsBeforeDedup;
    private long karmaSum;
    private final Set<Long> authors = new HashSet<>();
  }

  private static final Bin ZERO = new Bin();

  private final TreeMap<Integer, Bin> bins = new TreeMap<>();

  /** Adds a cell to a period. */
  void add(int period, TallyCell cell) {
    Bin bin = bins.computeIfAbsent(period, p -> new Bin());
    bin.posts += cell.posts();
    bin.postsBeforeDedup += cell.postsBeforeDedup();
    bin.karmaSum += cell.karmaSum();
    bin.authors.addAll(cell.authors());
  }

  /** The first period that has a post. */
  int first() {
    return bins.firstKey();
  }

  /** Takes its place in the periods that have a post. */
  void rankIn(Ranks ranks) {
    bins.forEach((period, bin) -> ranks.add(period, bin.posts));
  }

  /** Posts of each period from one on. */
  private int[] posts(int from, int length) {
    int[] posts = new int[length];
    bins.subMap(from, from + length).forEach((period, bin) -> posts[period - from] = bin.posts);
    return posts;
  }

  private long sum(int from, int to) {
    return bins.subMap(from, to).values().stream().mapToLong(bin -> bin.posts).sum();
  }

  /**
   * A row for every period from the theme's first to its last, zeros among them.
   *
   * @param totals the same source's posts of any theme
   * @param ranks of all themes of the source
   * @param begin the first period of all, before which there is no past to compare with
   */
  List<ThemeStat> rows(
      Grain grain, String themeId, String source, Series totals, Ranks ranks, LocalDate begin) {
    int first = first();
    int length = bins.lastKey() - first + 1;
    int[] posts = posts(first, length);
    int[] all = totals.posts(first, length);
    int[] levels = Bursts.levels(posts, all);
    List<ThemeStat> rows = new ArrayList<>(length);
    LocalDate start = grain.plus(begin, first);
    long inWindow = 0;
    long allInWindow = totals.sum(first - grain.window(), first);
    for (int i = 0; i < length; i++) {
      Bin bin = bins.getOrDefault(first + i, ZERO);
      int window = Math.min(grain.window(), first + i);
      double baseline = window == 0 ? 0 : (double) inWindow / window;
      Wilson interval = Wilson.of(posts[i], all[i]);
      rows.add(
          new ThemeStat(
              grain,
              start,
              themeId,
              source,
              bin.posts,
              bin.postsBeforeDedup,
              bin.authors.size(),
              bin.karmaSum,
              all[i] == 0 ? 0 : (double) posts[i] / all[i],
              interval.low(),
              interval.high(),
              baseline,
              window == 0 ? 0 : Predictive.z(posts[i], inWindow, window),
              allInWindow == 0 || all[i] == 0
                  ? 0
                  : Predictive.z(posts[i], inWindow, allInWindow, all[i]),
              levels[i],
              ranks.rank(first + i, posts[i]),
              i == 0));
      inWindow += posts[i] - (i >= grain.window() ? posts[i - grain.window()] : 0);
      allInWindow +=
          all[i] - totals.sum(first + i - grain.window(), first + i - grain.window() + 1);
      start = grain.plus(start, 1);
    }
    return rows;
  }
}
