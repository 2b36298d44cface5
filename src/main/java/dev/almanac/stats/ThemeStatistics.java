package dev.almanac.stats;

import dev.almanac.model.Grain;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import dev.almanac.model.ThemeStat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A whole tally → the rows of {@code theme_stats}. */
public final class ThemeStatistics {
  private static final Comparator<ThemeStat> TABLE_ORDER =
      Comparator.comparing((ThemeStat stat) -> stat.grain().label())
          .thenComparing(ThemeStat::periodStart)
          .thenComparing(ThemeStat::themeId)
          .thenComparing(ThemeStat::source);

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
      for (Grain grain : Grain.values()) {
        rows.addAll(ofGrain(tally, grain));
      }
    }
    rows.sort(TABLE_ORDER);
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
    List<ThemeStat> rows = new ArrayList<>();
    for (Map.Entry<Line, Series> entry : lines.entrySet()) {
      Line line = entry.getKey();
      Series totals = lines.get(new Line(TallyCell.ALL, line.source()));
      if (!line.themeId().equals(TallyCell.ALL) && totals != null) {
        rows.addAll(entry.getValue().rows(grain, line.themeId(), line.source(), totals, begin));
      }
    }
    return ranked(rows);
  }

  /** Standard competition ranking by posts within each period and source. */
  private static List<ThemeStat> ranked(List<ThemeStat> rows) {
    record Heat(LocalDate period, String source) {}
    Map<Heat, List<Integer>> counts = new HashMap<>();
    for (ThemeStat row : rows) {
      if (row.posts() > 0) {
        counts
            .computeIfAbsent(new Heat(row.periodStart(), row.source()), heat -> new ArrayList<>())
            .add(row.posts());
      }
    }
    counts.values().forEach(posts -> posts.sort(Comparator.reverseOrder()));
    List<ThemeStat> ranked = new ArrayList<>(rows.size());
    for (ThemeStat row : rows) {
      if (row.posts() == 0) {
        ranked.add(row);
      } else {
        Heat heat = new Heat(row.periodStart(), row.source());
        ranked.add(withRank(row, counts.getOrDefault(heat, List.of()).indexOf(row.posts()) + 1));
      }
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
