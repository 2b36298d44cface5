package dev.almanac.cli;

import dev.almanac.trends.ThemeLine;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands behind a theme's numbers.
 *
 * @param posts its posts of most karma
 * @param authors who wrote most of its posts
 * @param meets the themes that it meets most, against what chance would give
 */
record ThemeStory(List<StoryPost> posts, List<Named> authors, List<Named> meets) {

  private static final String POSTS =
      """
      SELECT post_key, title, url, posts.digest_date::VARCHAR, coalesce(karma, 0)
      FROM posts SEMI JOIN (SELECT * FROM post_themes WHERE theme_id = ?) USING (post_key)
      WHERE post_key = canonical_key AND posts.digest_date BETWEEN ?::DATE AND ?::DATE
      ORDER BY karma DESC NULLS LAST, post_key LIMIT %d
      """;

  private static final String AUTHORS =
      """
      SELECT author, count(*) FROM (
        SELECT unnest(authors) AS author
        FROM posts SEMI JOIN (SELECT * FROM post_themes WHERE theme_id = ?) USING (post_key)
        WHERE post_key = canonical_key AND posts.digest_date BETWEEN ?::DATE AND ?::DATE)
      GROUP BY ALL ORDER BY 2 DESC, 1 LIMIT %d
      """;

  private static final String MEETS =
      """
      SELECT CASE WHEN theme_a = ? THEN theme_b ELSE theme_a END, sum(posts)
      FROM theme_pairs
      WHERE grain = 'day' AND period_start BETWEEN ?::DATE AND ?::DATE AND ? IN (theme_a, theme_b)
      GROUP BY ALL ORDER BY 2 DESC, 1 LIMIT %d
      """;

  /** A post. */
  record StoryPost(String postKey, String title, String url, String day, int karma) {}

  /** Posts of an author, or with another theme. */
  record Named(String name, int posts) {}

  static ThemeStory read(
      PublishedTables tables, ThemeLine line, LocalDate from, LocalDate to, int most)
      throws SQLException {
    String id = line.themeId();
    return new ThemeStory(
        tables.rows(
            POSTS.formatted(most),
            row ->
                new StoryPost(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5)),
            id,
            from.toString(),
            to.toString()),
        tables.rows(
            AUTHORS.formatted(most),
            row -> new Named(row.getString(1), row.getInt(2)),
            id,
            from.toString(),
            to.toString()),
        tables.rows(
            MEETS.formatted(most),
            row -> new Named(row.getString(1), row.getInt(2)),
            id,
            from.toString(),
            to.toString(),
            id));
  }
}
