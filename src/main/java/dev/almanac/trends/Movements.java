package dev.almanac.trends;

import dev.almanac.model.Grain;
import dev.almanac.stats.Predictive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What moved in a period against the window before it.
 *
 * @param rising themes with more of the period's posts than of the window's, the most surprising
 *     first
 * @param falling themes with fewer, the most surprising first
 * @param fresh themes that the period is the first to see, most posts first
 * @param bursting themes that are in a burst, the longest first
 */
public record Movements(
    List<Movement> rising, List<Movement> falling, List<Movement> fresh, List<Movement> bursting) {

  /** Less is what chance does to one theme in six. */
  private static final double STANDS_OUT = 1;

  /** Periods that a sparkline shows. */
  private static final int SHOWN = 24;

  /**
   * A theme in the period.
   *
   * @param now the period; of a theme that has ended before it, zeros with what was expected
   * @param burstSince first period of the burst, or the period itself
   * @param line posts of the last {@value #SHOWN} periods
   */
  public record Movement(
      String themeId,
      String themeName,
      ThemeLine.Point now,
      LocalDate burstSince,
      List<Integer> line) {}

  /**
   * The movements.
   *
   * @param lines of all themes, back to the window before the period at least
   * @param period first day of the period
   * @param begin first period of all, before which there is no past to compare with
   * @param most how many of each kind
   */
  public static Movements of(
      List<ThemeLine> lines, Grain grain, LocalDate period, LocalDate begin, int most) {
    List<LocalDate> shown = new ArrayList<>();
    for (int back = SHOWN - 1; back >= 0; back--) {
      shown.add(grain.plus(period, -back));
    }
    Map<LocalDate, Long> totals = totals(lines);
    List<Movement> all = new ArrayList<>();
    for (ThemeLine line : lines) {
      if (!line.points().isEmpty() && !line.points().get(0).start().isAfter(period)) {
        ThemeLine.Point now =
            line.at(period).orElseGet(() -> ended(line, totals, grain, period, begin));
        all.add(
            new Movement(
                line.themeId(), line.themeName(), now, line.burstSince(period), line.posts(shown)));
      }
    }
    Comparator<Movement> byZ = Comparator.comparingDouble(movement -> movement.now().shareZ());
    return new Movements(
        first(
            all.stream().filter(m -> m.now().shareZ() >= STANDS_OUT).sorted(byZ.reversed()), most),
        first(all.stream().filter(m -> m.now().shareZ() <= -STANDS_OUT).sorted(byZ), most),
        first(
            all.stream()
                .filter(m -> m.now().isNew())
                .sorted(Comparator.comparing(m -> -m.now().posts())),
            most),
        first(
            all.stream()
                .filter(m -> m.now().isBurst())
                .sorted(Comparator.comparing(Movement::burstSince)),
            most));
  }

  private static List<Movement> first(Stream<Movement> movements, int most) {
    return movements.limit(most).toList();
  }

  /** Posts of each period, which the share of any theme in it tells. */
  private static Map<LocalDate, Long> totals(List<ThemeLine> lines) {
    Map<LocalDate, Long> totals = new HashMap<>();
    for (ThemeLine line : lines) {
      for (ThemeLine.Point point : line.points()) {
        if (point.posts() > 0) {
          totals.merge(point.start(), Math.round(point.posts() / point.share()), Math::max);
        }
      }
    }
    return totals;
  }

  /** The tables end a line at its last post; a period after it has none, and may surprise by it. */
  private static ThemeLine.Point ended(
      ThemeLine line, Map<LocalDate, Long> totals, Grain grain, LocalDate period, LocalDate begin) {
    int window = Math.min(grain.window(), grain.between(begin, period));
    int before = 0;
    long allBefore = 0;
    for (int back = 1; back <= window; back++) {
      LocalDate start = grain.plus(period, -back);
      before += line.at(start).map(ThemeLine.Point::posts).orElse(0);
      allBefore += totals.getOrDefault(start, 0L);
    }
    long all = totals.getOrDefault(period, 0L);
    return new ThemeLine.Point(
        period,
        0,
        0,
        0,
        0,
        window == 0 ? 0 : (double) before / window,
        window == 0 ? 0 : Predictive.z(0, before, window),
        allBefore == 0 || all == 0 ? 0 : Predictive.z(0, before, allBefore, all),
        false,
        false);
  }
}
