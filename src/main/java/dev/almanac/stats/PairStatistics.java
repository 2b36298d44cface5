package dev.almanac.stats;

import dev.almanac.model.Grain;
import dev.almanac.model.PairCell;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import dev.almanac.model.ThemePair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole tally → the rows of {@code theme_pairs}. Of {@code n} posts, {@code a} on one theme,
 * {@code b} on the other and {@code both} on both: lift is {@code both · n / (a · b)} (Brin,
 * Motwani, Ullman, Tsur 1997), NPMI {@code ln(lift) / -ln(both / n)} (Bouma 2009, 3.2).
 */
public final class PairStatistics {
  private record Theme(LocalDate start, String themeId) {}

  private record Pair(LocalDate start, String themeA, String themeB) {}

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::start).thenComparing(Pair::themeA).thenComparing(Pair::themeB);

  private PairStatistics() {}

  /** The rows of every grain, in the table's order; none of pairs that do not meet. */
  public static List<ThemePair> of(Tally tally) {
    List<ThemePair> rows = new ArrayList<>();
    for (Grain grain : Grain.TABLE_ORDER) {
      rows.addAll(ofGrain(tally, grain));
    }
    return rows;
  }

  private static List<ThemePair> ofGrain(Tally tally, Grain grain) {
    Map<Theme, Integer> themes = new HashMap<>();
    for (TallyCell cell : tally.themes()) {
      if (cell.source().equals(TallyCell.ALL)) {
        themes.merge(
            new Theme(start(grain, cell.day()), cell.themeId()), cell.posts(), Integer::sum);
      }
    }
    Map<Pair, Integer> pairs = new TreeMap<>(ORDER);
    for (PairCell cell : tally.pairs()) {
      pairs.merge(
          new Pair(start(grain, cell.day()), cell.themeA(), cell.themeB()),
          cell.posts(),
          Integer::sum);
    }
    List<ThemePair> rows = new ArrayList<>(pairs.size());
    pairs.forEach(
        (pair, both) -> {
          double posts = themes.getOrDefault(new Theme(pair.start(), TallyCell.ALL), both);
          double a = themes.getOrDefault(new Theme(pair.start(), pair.themeA()), both);
          double b = themes.getOrDefault(new Theme(pair.start(), pair.themeB()), both);
          double lift = both * posts / (a * b);
          rows.add(
              new ThemePair(
                  grain,
                  pair.start(),
                  pair.themeA(),
                  pair.themeB(),
                  both,
                  lift,
                  npmi(lift, both / posts)));
        });
    return rows;
  }

  /** Where all posts are on both themes, they come together only. */
  private static double npmi(double lift, double share) {
    return share >= 1 ? 1 : Math.max(-1, Math.min(1, Math.log(lift) / -Math.log(share)));
  }

  private static LocalDate start(Grain grain, int day) {
    return grain.start(LocalDate.ofEpochDay(day));
  }
}
