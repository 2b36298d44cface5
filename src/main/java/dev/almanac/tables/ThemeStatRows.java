package dev.almanac.tables;

import dev.almanac.model.Theme;
import dev.almanac.model.ThemeStat;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;

/**
 * A statistic → its row of {@code theme_stats}. The table has a row for each day of each theme, so
 * its few different texts are encoded once. Not thread-safe.
 */
public final class ThemeStatRows {
  private final Map<String, Theme> taxonomy;
  private final Map<String, Utf8> encoded = new HashMap<>();

  public ThemeStatRows(Map<String, Theme> taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The row. */
  public GenericRecord of(ThemeStat stat) {
    GenericRecord row = new GenericData.Record(Table.THEME_STATS.schema());
    row.put("grain", encoded(stat.grain().label()));
    row.put("period_start", Fields.days(stat.periodStart()));
    row.put("theme_id", encoded(stat.themeId()));
    row.put("theme_name", encoded(name(stat.themeId(), taxonomy)));
    row.put("source", encoded(stat.source()));
    row.put("posts", stat.posts());
    row.put("posts_before_dedup", stat.postsBeforeDedup());
    row.put("authors", stat.authors());
    row.put("karma_sum", stat.karmaSum());
    row.put("share", stat.share());
    row.put("share_low", stat.shareLow());
    row.put("share_high", stat.shareHigh());
    row.put("baseline", stat.baseline());
    row.put("z", stat.z());
    row.put("share_z", stat.shareZ());
    row.put("burst_level", stat.burstLevel());
    row.put("rank", stat.rank());
    row.put("is_new", stat.isNew());
    return row;
  }

  private Utf8 encoded(String text) {
    return encoded.computeIfAbsent(text, characters -> new Utf8(characters));
  }

  static String name(String themeId, Map<String, Theme> taxonomy) {
    Theme theme = taxonomy.get(themeId);
    if (theme == null) {
      throw new IllegalArgumentException("the taxonomy has no theme " + themeId);
    }
    return theme.name();
  }
}
