package dev.almanac.digest.edition;

import java.time.LocalDate;

/** SQL with which a reader has an edition's numbers from the tables. Takes no text of a dump. */
final class Queries {

  private Queries() {}

  /** Canonical posts of a theme from one day to another. */
  static String theme(String themeId, LocalDate from, LocalDate to) {
    return "SELECT count(*) FROM post_themes JOIN posts USING (post_key, month) WHERE theme_id = '"
        + themeId
        + "' AND post_key = canonical_key AND posts.digest_date BETWEEN '"
        + from
        + "' AND '"
        + to
        + "'";
  }

  /** Canonical posts of each of two themes' meeting from one day to another. */
  static String pair(String themeA, String themeB, LocalDate from, LocalDate to) {
    return theme(themeA, from, to)
        + " AND post_key IN (SELECT post_key FROM post_themes WHERE theme_id = '"
        + themeB
        + "')";
  }

  /** A theme's line in {@code theme_stats}. */
  static String stats(EditionId id, String themeId) {
    return "SELECT period_start, posts, share FROM theme_stats WHERE grain = '"
        + id.grain().label()
        + "' AND theme_id = '"
        + themeId
        + "' AND source = '*' AND period_start <= '"
        + id.start()
        + "' ORDER BY period_start DESC LIMIT 13";
  }

  /** The phrases that emerged in a period. */
  static String phrases(EditionId id) {
    return "SELECT phrase, posts, baseline FROM phrases WHERE grain = '"
        + id.grain().label()
        + "' AND period_start = '"
        + id.start()
        + "' ORDER BY score DESC";
  }

  /** A theme's share at each source in a period. */
  static String sources(EditionId id, String themeId) {
    return "SELECT source, posts, share FROM theme_stats WHERE grain = '"
        + id.grain().label()
        + "' AND theme_id = '"
        + themeId
        + "' AND period_start = '"
        + id.start()
        + "' ORDER BY source";
  }
}
