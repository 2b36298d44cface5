package dev.almanac.digest.edition;

import dev.almanac.model.Grain;
import java.time.LocalDate;

/**
 * SQL with which a reader has an edition's numbers from the tables. Of a dump's texts it takes the
 * key of a post alone, quoted.
 */
final class Queries {

  private static final int WEEKS = 54;
  private static final int PERIODS = 13;

  private Queries() {}

  /** Canonical posts of each source from one day to another. */
  static String posts(LocalDate from, LocalDate to) {
    return "SELECT source, count(*) FROM posts WHERE post_key = canonical_key AND digest_date BETWEEN '"
        + from
        + "' AND '"
        + to
        + "' GROUP BY source ORDER BY source";
  }

  /**
   * The last day of each source before an edition ends, and its posts of the 90 days until then.
   */
  static String gaps(EditionId id) {
    return "SELECT s.source, max(digest_date) AS latest, count(*) FILTER (digest_date > DATE '"
        + id.end()
        + "' - 90) AS posts FROM posts, unnest(sources) AS s(source) WHERE digest_date <= '"
        + id.end()
        + "' GROUP BY s.source ORDER BY s.source";
  }

  /** What a post's weight is made of. */
  static String post(String postKey) {
    return "SELECT karma, relevance, source, digest_date FROM posts WHERE post_key = '"
        + postKey.replace("'", "''")
        + "'";
  }

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
        + "' ORDER BY period_start DESC LIMIT "
        // Back to a year before, at least.
        + (id.grain() == Grain.WEEK ? WEEKS : PERIODS);
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
