package dev.almanac.job;

import dev.almanac.model.Grain;
import dev.almanac.model.ThemeStat;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import dev.almanac.tables.ThemeStatRows;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes {@code theme_stats}: the days and weeks of a year in a file, and each coarser grain in
 * one. A row of every day, theme and source is many rows, of which a daily run changes those of one
 * year; a file whose rows are those that it has is left alone.
 */
public final class StatisticsTask {
  /** In a file's own words: a hash of its rows. */
  private static final String ROWS = "almanac.rows";

  private final JobConfig config;
  private final ThemeStatRows rows;

  public StatisticsTask(Stages stages) {
    this.config = stages.config();
    this.rows = new ThemeStatRows(stages.themes());
  }

  /**
   * Writes the table.
   *
   * @param statistics in the table's order
   */
  public void write(List<ThemeStat> statistics) throws IOException {
    Map<String, Integer> ends = new TreeMap<>();
    for (int i = 0; i < statistics.size(); i++) {
      ends.put(part(statistics.get(i)), i + 1);
    }
    int from = 0;
    while (from < statistics.size()) {
      String part = part(statistics.get(from));
      int to = ends.getOrDefault(part, statistics.size());
      write(part, statistics.subList(from, to));
      from = to;
    }
    if (statistics.isEmpty()) {
      write("0", statistics);
      ends.put("0", 0);
    }
    removeOthers(ends.keySet());
  }

  private static String part(ThemeStat stat) {
    Grain grain = stat.grain();
    return grain == Grain.DAY || grain == Grain.WEEK
        ? grain.label() + "-" + stat.periodStart().getYear()
        : grain.label();
  }

  private void write(String part, List<ThemeStat> statistics) throws IOException {
    String file = Table.THEME_STATS.part(part);
    String hash = hash(statistics);
    Path published = config.published("").resolve(file);
    if (config.incremental()
        && Files.exists(published)
        && hash.equals(ParquetFiles.metadata(published).get(ROWS))) {
      return;
    }
    StagedFile.write(
        config.stagedTable(file),
        path ->
            ParquetFiles.write(
                path,
                Table.THEME_STATS,
                Map.of(ROWS, hash),
                sink -> {
                  for (ThemeStat stat : statistics) {
                    sink.write(rows.of(stat));
                  }
                }));
  }

  private void removeOthers(Set<String> parts) throws IOException {
    Path folder = config.published(Table.THEME_STATS.label());
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<String> kept = parts.stream().map(Table.THEME_STATS::part).toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        String file = Table.THEME_STATS.label() + "/" + path.getFileName();
        if (!kept.contains(file)) {
          StagedFile.remove(config.removal("tables/" + file));
        }
      }
    }
  }

  /** Depends on each value of each row, and on their order. */
  private static String hash(List<ThemeStat> statistics) {
    long hash = statistics.size();
    for (ThemeStat stat : statistics) {
      hash = Hashes.mix(hash + stat.periodStart().toEpochDay());
      hash = Hashes.mix(hash + stat.themeId().hashCode());
      hash = Hashes.mix(hash + stat.source().hashCode());
      hash = Hashes.mix(hash + ((long) stat.posts() << Integer.SIZE) + stat.postsBeforeDedup());
      hash = Hashes.mix(hash + ((long) stat.authors() << Integer.SIZE) + stat.burstLevel());
      hash = Hashes.mix(hash + stat.karmaSum());
      hash = Hashes.mix(hash + Double.doubleToLongBits(stat.share()));
      hash = Hashes.mix(hash + Double.doubleToLongBits(stat.shareLow()));
      hash = Hashes.mix(hash + Double.doubleToLongBits(stat.shareHigh()));
      hash = Hashes.mix(hash + Double.doubleToLongBits(stat.baseline()));
      hash = Hashes.mix(hash + Double.doubleToLongBits(stat.z()));
      hash = Hashes.mix(hash + ((long) stat.rank() << Integer.SIZE) + (stat.isNew() ? 1 : 0));
    }
    return Long.toHexString(hash);
  }
}
