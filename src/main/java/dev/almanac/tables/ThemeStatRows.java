package dev.almanac.tables;

import dev.almanac.model.Theme;
import dev.almanac.model.ThemeStat;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A statistic → its row of {@code theme_stats}. */
public final class ThemeStatRows {

  private ThemeStatRows() {}

  /** The row. */
  public static GenericRecord of(ThemeStat stat, Map<String, Theme> taxonomy) {
    GenericRecord row = new GenericData.Record(Table.THEME_STATS.schema());
    row.put("grain", stat.grain().label());
    row.put("period_start", Fields.days(stat.periodStart()));
    row.put("theme_id", stat.themeId());
    row.put("theme_name", name(stat.themeId(), taxonomy));
    row.put("source", stat.source());
    row.put("posts", stat.posts());
    row.put("posts_before_dedup", stat.postsBeforeDedup());
    row.put("authors", stat.authors());
    row.put("karma_sum", stat.karmaSum());
    row.put("share", stat.share());
    row.put("share_low", stat.shareLow());
    row.put("share_high", stat.shareHigh());
    row.put("baseline", stat.baseline());
    row.put("z", stat.z());
    row.put("burst_level", stat.burstLevel());
    row.put("rank", stat.rank());
    row.put("is_new", stat.isNew());
    return row;
  }

  static String name(String themeId, Map<String, Theme> taxonomy) {
    Theme theme = taxonomy.get(themeId);
    if (theme == null) {
      throw new IllegalArgumentException("the taxonomy has no theme " + themeId);
    }
    return theme.name();
  }
}
