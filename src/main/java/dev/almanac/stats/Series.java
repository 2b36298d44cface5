package dev.almanac.stats;

import dev.almanac.model.Grain;
import dev.almanac.model.TallyCell;
import dev.almanac.model.ThemeStat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One theme at one source over the periods of one grain. */
final class Series {
  /** Adding 3/8 under the root makes a Poisson count's spread nearly constant (Anscombe 1948). */
  private static final double ANSCOMBE = 3.0 / 8;

  private static final class Bin {
    private int posts;
    private int postsBeforeDedup;
    private long karmaSum;
    private final TreeSet<Long> authors = new TreeSet<>();
  }

  private static final Bin ZERO = new Bin();

  private final TreeMap<LocalDate, Bin> bins = new TreeMap<>();

  void add(LocalDate start, TallyCell cell) {
    Bin bin = bins.computeIfAbsent(start, s -> new Bin());
    bin.posts += cell.posts();
    bin.postsBeforeDedup += cell.postsBeforeDedup();
    bin.karmaSum += cell.karmaSum();
    bin.authors.addAll(cell.authors());
  }

  private int posts(LocalDate start) {
    return bins.getOrDefault(start, ZERO).posts;
  }

  /**
   * A row for every period from the theme's first to its last, zeros among them, not yet ranked.
   *
   * @param totals the same source's posts of any theme
   * @param begin the first period of all, before which there is no past to compare with
   */
  List<ThemeStat> rows(Grain grain, String themeId, String source, Series totals, LocalDate begin) {
    LocalDate first = bins.firstKey();
    int length = grain.between(first, bins.lastKey()) + 1;
    int[] posts = new int[length];
    int[] all = new int[length];
    for (int i = 0; i < length; i++) {
      LocalDate start = grain.plus(first, i);
      posts[i] = posts(start);
      all[i] = totals.posts(start);
    }
    int[] levels = Bursts.levels(posts, all);
    int past = grain.between(begin, first);
    List<ThemeStat> rows = new ArrayList<>(length);
    long inWindow = 0;
    for (int i = 0; i < length; i++) {
      LocalDate start = grain.plus(first, i);
      Bin bin = bins.getOrDefault(start, ZERO);
      int window = Math.min(grain.window(), past + i);
      @Nullable Double baseline = window == 0 ? null : (double) inWindow / window;
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
              baseline == null ? null : z(posts[i], baseline),
              levels[i],
              null,
              i == 0));
      inWindow += posts[i] - (i >= grain.window() ? posts[i - grain.window()] : 0);
    }
    return rows;
  }

  private static Double z(int posts, double baseline) {
    return 2 * (Math.sqrt(posts + ANSCOMBE) - Math.sqrt(baseline + ANSCOMBE));
  }
}
