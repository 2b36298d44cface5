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
import java.util.TreeMap;

/** A whole tally → the rows of {@code theme_stats}. */
public final class ThemeStatistics {
  private static final List<Grain> TABLE_ORDER =
      Arrays.stream(Grain.values()).sorted(Comparator.comparing(Grain::label)).toList();

  private record Line(String themeId, String source) {}

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
    Map<Line, Series> lines =
        new TreeMap<>(Comparator.comparing(Line::themeId).thenComparing(Line::source));
    for (TallyCell cell : tally.themes()) {
      LocalDate start = grain.start(LocalDate.ofEpochDay(cell.day()));
      lines
          .computeIfAbsent(new Line(cell.themeId(), cell.source()), line -> new Series())
          .add(grain.between(begin, start), cell);
    }
    // Lines come by theme and source; a period's rows gather in that order.
    TreeMap<LocalDate, List<ThemeStat>> periods = new TreeMap<>();
    for (Map.Entry<Line, Series> entry : lines.entrySet()) {
      Line line = entry.getKey();
      Series totals = lines.get(new Line(TallyCell.ALL, line.source()));
      if (!line.themeId().equals(TallyCell.ALL) && totals != null) {
        for (ThemeStat row :
            entry.getValue().rows(grain, line.themeId(), line.source(), totals, begin)) {
          periods.computeIfAbsent(row.periodStart(), start -> new ArrayList<>()).add(row);
        }
      }
    }
    return periods.values().stream().flatMap(period -> ranked(period).stream()).toList();
  }

  /** Standard competition ranking by posts within each source of a period. */
  private static List<ThemeStat> ranked(List<ThemeStat> period) {
    Map<String, List<Integer>> counts = new HashMap<>();
    for (ThemeStat row : period) {
      counts.computeIfAbsent(row.source(), source -> new ArrayList<>()).add(row.posts());
    }
    counts.values().forEach(posts -> posts.sort(Comparator.reverseOrder()));
    List<ThemeStat> ranked = new ArrayList<>(period.size());
    for (ThemeStat row : period) {
      List<Integer> heat = counts.getOrDefault(row.source(), List.of());
      ranked.add(withRank(row, heat.indexOf(row.posts()) + 1));
    }
    return ranked;
  }

  private static ThemeStat withRank(ThemeStat row, int rank) {
    return new ThemeStat(
        row.grain(),
        row.periodStart(),
        row.themeId(),
        row.source(),
        row.posts(),
        row.postsBeforeDedup(),
        row.authors(),
        row.karmaSum(),
        row.share(),
        row.shareLow(),
        row.shareHigh(),
        row.baseline(),
        row.z(),
        row.burstLevel(),
        rank,
        row.isNew());
  }
}
