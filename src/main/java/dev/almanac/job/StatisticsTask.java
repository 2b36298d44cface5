package dev.almanac.job;

import dev.almanac.model.Tally;
import dev.almanac.model.ThemePair;
import dev.almanac.model.ThemeStat;
import dev.almanac.stats.PairStatistics;
import dev.almanac.stats.ThemeStatistics;
import dev.almanac.tables.Table;
import dev.almanac.tables.ThemePairRows;
import dev.almanac.tables.ThemeStatRows;
import dev.almanac.text.Hashes;
import java.io.IOException;

/**
 * Writes the tables that are made of tallies alone: {@code theme_stats} and {@code theme_pairs}.
 */
public final class StatisticsTask {
  private final PeriodTable<ThemeStat> stats;
  private final PeriodTable<ThemePair> pairs;

  public StatisticsTask(Stages stages) {
    ThemeStatRows rows = new ThemeStatRows(stages.themes());
    this.stats =
        new PeriodTable<>(
            stages.config(),
            new PeriodTable.Layout<>(
                Table.THEME_STATS,
                ThemeStat::grain,
                ThemeStat::periodStart,
                StatisticsTask::add,
                rows::of));
    this.pairs =
        new PeriodTable<>(
            stages.config(),
            new PeriodTable.Layout<>(
                Table.THEME_PAIRS,
                ThemePair::grain,
                ThemePair::periodStart,
                StatisticsTask::add,
                ThemePairRows::of));
  }

  /** Writes the tables of a whole tally. */
  public void write(Tally tally) throws IOException {
    stats.write(ThemeStatistics.of(tally));
    pairs.write(PairStatistics.of(tally));
  }

  private static long add(long before, ThemeStat stat) {
    long hash = Hashes.mix(before + stat.periodStart().toEpochDay());
    hash = Hashes.mix(hash + stat.themeId().hashCode());
    hash = Hashes.mix(hash + stat.source().hashCode());
    hash = Hashes.mix(hash + ((long) stat.posts() << Integer.SIZE) + stat.postsBeforeDedup());
    hash = Hashes.mix(hash + ((long) stat.authors() << Integer.SIZE) + stat.burstLevel());
    hash = Hashes.mix(hash + stat.karmaSum());
    hash = add(hash, stat.share());
    hash = add(hash, stat.shareLow());
    hash = add(hash, stat.shareHigh());
    hash = add(hash, stat.baseline());
    hash = add(hash, stat.z());
    hash = add(hash, stat.shareZ());
    return Hashes.mix(hash + ((long) stat.rank() << Integer.SIZE) + (stat.isNew() ? 1 : 0));
  }

  private static long add(long before, ThemePair pair) {
    long hash = Hashes.mix(before + pair.periodStart().toEpochDay());
    hash = Hashes.mix(hash + pair.themeA().hashCode());
    hash = Hashes.mix(hash + pair.themeB().hashCode());
    return add(add(Hashes.mix(hash + pair.posts()), pair.lift()), pair.npmi());
  }

  private static long add(long hash, double value) {
    return Hashes.mix(hash + Double.doubleToLongBits(value));
  }
}
