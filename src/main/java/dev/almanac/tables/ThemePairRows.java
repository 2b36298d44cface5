package dev.almanac.tables;

import dev.almanac.model.ThemePair;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A pair of themes → its row of {@code theme_pairs}. */
public final class ThemePairRows {
  private ThemePairRows() {}

  /** The row. */
  public static GenericRecord of(ThemePair pair) {
    GenericRecord row = new GenericData.Record(Table.THEME_PAIRS.schema());
    row.put("grain", pair.grain().label());
    row.put("period_start", Fields.days(pair.periodStart()));
    row.put("theme_a", pair.themeA());
    row.put("theme_b", pair.themeB());
    row.put("posts", pair.posts());
    row.put("lift", pair.lift());
    row.put("npmi", pair.npmi());
    return row;
  }
}
