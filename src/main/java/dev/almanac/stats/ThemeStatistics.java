package dev.almanac.stats;

import dev.almanac.model.Grain;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import dev.almanac.model.ThemeStat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A whole tally → the rows of {@code theme_stats}. */
public final class ThemeStatistics {
  private static final List<Grain> TABLE_ORDER =
      Arrays.stream(Grain.values()).sorted(Comparator.comparing(Grain::label)).toList();

  private record Line(String themeId, String source) {
    boolean isTotal() {
      return themeId.equals(TallyCell.ALL);
    }
  }

  private static final Comparator<Line> LINE_ORDER =
      Comparator.comparing(Line::themeId).thenComparing(Line::source);

  private ThemeStatistics() {}

  /**
   * The rows of every grain, in the table's order.
   *
   * @param tally sorted by day, as {@link Tallies#result} gives it
   */
  public static List<ThemeStat> of(Tally tally) {
    List<ThemeStat> rows = new ArrayList<>();
    if (!tally.themes().isEmpty()) {
      for (Grain grain : TABLE_ORDER) {
        rows.addAll(ofGrain(tally, grain));
      }
    }
    return rows;
  }

  private static List<ThemeStat> ofGrain(Tally tally, Grain grain) {
    LocalDate begin = grain.start(LocalDate.ofEpochDay(tally.themes().get(0).day()));
    Map<Line, Series> lines = lines(tally, grain, begin);
    Map<String, Ranks> ranks = new HashMap<>();
    lines.forEach(
        (line, series) -> {
          if (!line.isTotal()) {
            series.rankIn(ranks.computeIfAbsent(line.source(), source -> new Ranks()));
          }
        });
    // Lines come by theme and source; a period's rows gather in that order.
    List<List<ThemeStat>> periods = new ArrayList<>();
    for (Line line : lines.keySet().stream().sorted(LINE_ORDER).toList()) {
      Series totals = lines.get(new Line(TallyCell.ALL, line.source()));
      Ranks heat = ranks.get(line.source());
      if (!line.isTotal() && totals != null && heat != null) {
        Series series = Objects.requireNonNull(lines.get(line));
        int period = series.first();
        for (ThemeStat row :
            series.rows(grain, line.themeId(), line.source(), totals, heat, begin)) {
          while (periods.size() <= period) {
            periods.add(new ArrayList<>());
          }
          periods.get(period++).add(row);
        }
      }
    }
    return periods.stream().flatMap(List::stream).toList();
  }

  private static Map<Line, Series> lines(Tally tally, Grain grain, LocalDate begin) {
    Map<Line, Series> lines = new HashMap<>();
    int day = Integer.MIN_VALUE;
    int period = 0;
    for (TallyCell cell : tally.themes()) {
      if (cell.day() != day) {
        day = cell.day();
        period = grain.between(begin, grain.start(LocalDate.ofEpochDay(day)));
      }
      lines
          .computeIfAbsent(new Line(cell.themeId(), cell.source()), line -> new Series())
          .add(period, cell);
    }
    return lines;
  }
}
