package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import org.apache.avro.generic.GenericRecord;

/** Every share, score and similarity lies in 0..1. */
final class SharesAudit implements Audit {

  @Override
  public String name() {
    return "shares";
  }

  @Override
  public String holds() {
    return "shares, scores, similarities and relevances lie in 0..1";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    each(subject, findings, Table.POSTS, "relevance", "post_key");
    each(subject, findings, Table.POST_THEMES, "score", "post_key");
    each(subject, findings, Table.DUPLICATES, "similarity", "post_key");
    for (String file : subject.changed(Table.THEME_STATS)) {
      subject.rows(
          file,
          Table.THEME_STATS,
          row -> {
            findings.checked(1);
            double share = share(row, "share");
            double low = share(row, "share_low");
            double high = share(row, "share_high");
            if (!(0 <= low && low <= share && share <= high && high <= 1)) {
              findings.add(
                  file,
                  "%s %s %s: share %s in %s..%s"
                      .formatted(
                          row.get("grain"),
                          java.time.LocalDate.ofEpochDay(Cells.integer(row, "period_start")),
                          row.get("theme_id"),
                          share,
                          low,
                          high));
            }
          },
          "grain",
          "period_start",
          "theme_id",
          "share",
          "share_low",
          "share_high");
    }
  }

  private static void each(
      Subject subject, Findings findings, Table table, String column, String key)
      throws IOException {
    for (String file : subject.changed(table)) {
      subject.rows(
          file,
          table,
          row -> {
            findings.checked(1);
            // A similarity is null where a post has no text.
            if (row.get(column) != null && !(share(row, column) >= 0 && share(row, column) <= 1)) {
              findings.add(file, row.get(key) + ": " + column + " is " + row.get(column));
            }
          },
          key,
          column);
    }
  }

  private static double share(GenericRecord row, String column) {
    Object value = row.get(column);
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }
}
