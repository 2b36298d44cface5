package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.Invocation;
import dev.almanac.Published;
import dev.almanac.model.Grain;
import dev.almanac.stats.MidP;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statistics of the sample, each computed again in SQL from posts and their themes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsSqlTest {
  private final Published tables;

  StatisticsSqlTest(@TempDir Path folder) throws Exception {
    Invocation.runSample(folder);
    tables = Published.tables(folder);
  }

  @AfterAll
  void close() throws SQLException {
    tables.close();
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void authorsAreTheDifferentOnesOfThePeriodsPosts(Grain grain) throws SQLException {
    agree(
        grain,
        """
        SELECT date_trunc('$grain', digest_date)::DATE, theme_id, shown, count(DISTINCT author)
        FROM post_themes JOIN (
            SELECT post_key, unnest(list_append(sources, '*')) AS shown, authors
            FROM posts WHERE post_key = canonical_key) USING (post_key),
          LATERAL (SELECT unnest(authors) AS author)
        GROUP BY ALL
        """,
        "SELECT period_start, theme_id, source, authors FROM theme_stats"
            + " WHERE grain = '$grain' AND authors > 0");
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void sharesAreOfTheSourcesCanonicalPostsWithWilsonsInterval(Grain grain) throws SQLException {
    agree(
        grain,
        """
        WITH totals AS (
          SELECT date_trunc('$grain', digest_date)::DATE AS period_start, shown AS source,
                 count(*) AS n
          FROM (SELECT digest_date, unnest(list_append(sources, '*')) AS shown
                FROM posts WHERE post_key = canonical_key) GROUP BY ALL),
        score AS (
          SELECT period_start, theme_id, source, posts / n AS p, n, 1.959963984540054 AS z
          FROM theme_stats JOIN totals USING (period_start, source) WHERE grain = '$grain')
        SELECT period_start, theme_id, source, round(p, 9),
          round(greatest(0, (p + z*z/(2*n) - z*sqrt(p*(1-p)/n + z*z/(4*n*n))) / (1 + z*z/n)), 9),
          round(least(1, (p + z*z/(2*n) + z*sqrt(p*(1-p)/n + z*z/(4*n*n))) / (1 + z*z/n)), 9)
        FROM score
        """,
        "SELECT period_start, theme_id, source, round(share, 9), round(share_low, 9),"
            + " round(share_high, 9) FROM theme_stats SEMI JOIN (SELECT DISTINCT"
            + " date_trunc('$grain', digest_date)::DATE AS period_start,"
            + " unnest(list_append(sources, '*')) AS source FROM posts"
            + " WHERE post_key = canonical_key) USING (period_start, source)"
            + " WHERE grain = '$grain'");
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void theBaselineIsTheMeanOfTheWindowBefore(Grain grain) throws SQLException {
    String step = grain == Grain.QUARTER ? "3 MONTH" : "1 " + grain.label();
    agree(
        grain,
        """
        WITH begin AS (SELECT min(date_trunc('$grain', digest_date))::DATE AS first FROM posts),
        lines AS (
          SELECT period_start, theme_id, source,
                 least($window, date_diff('$grain', first, period_start)) AS periods
          FROM theme_stats, begin WHERE grain = '$grain'),
        past AS (
          SELECT now.period_start, now.theme_id, now.source, any_value(now.periods) AS periods,
                 coalesce(sum(before.posts), 0) AS posts
          FROM lines AS now LEFT JOIN theme_stats AS before ON before.grain = '$grain'
            AND before.theme_id = now.theme_id AND before.source = now.source
            AND before.period_start < now.period_start
            AND before.period_start >= now.period_start - $window * INTERVAL $step
          GROUP BY ALL)
        SELECT period_start, theme_id, source,
               round(CASE WHEN periods = 0 THEN 0 ELSE posts / periods END, 9) FROM past
        """
            .replace("$window", String.valueOf(grain.window()))
            .replace("$step", step),
        "SELECT period_start, theme_id, source, round(baseline, 9) FROM theme_stats"
            + " WHERE grain = '$grain'");
  }

  /** The counts come from SQL, and the probabilities are summed term by term. */
  @ParameterizedTest
  @EnumSource(Grain.class)
  void surprisesFollowFromThePostsAndTheRoomOfTheWindowBefore(Grain grain) throws SQLException {
    String step = grain == Grain.QUARTER ? "3 MONTH" : "1 " + grain.label();
    List<List<String>> rows =
        tables.rows(
            """
            WITH begin AS (SELECT min(date_trunc('$grain', digest_date))::DATE AS first FROM posts),
            totals AS (
              SELECT date_trunc('$grain', digest_date)::DATE AS start, shown AS source, count(*) AS n
              FROM (SELECT digest_date, unnest(list_append(sources, '*')) AS shown
                    FROM posts WHERE post_key = canonical_key) GROUP BY ALL)
            SELECT now.posts, now.z, now.share_z,
              least($window, date_diff('$grain', first, now.period_start)) AS periods,
              (SELECT coalesce(sum(before.posts), 0) FROM theme_stats AS before
               WHERE before.grain = '$grain' AND before.theme_id = now.theme_id
                 AND before.source = now.source AND before.period_start < now.period_start
                 AND before.period_start >= now.period_start - $window * INTERVAL $step) AS before,
              (SELECT coalesce(sum(n), 0) FROM totals WHERE totals.source = now.source
                 AND start < now.period_start
                 AND start >= now.period_start - $window * INTERVAL $step) AS room_before,
              (SELECT coalesce(sum(n), 0) FROM totals WHERE totals.source = now.source
                 AND start = now.period_start) AS room
            FROM theme_stats AS now, begin WHERE now.grain = '$grain'
            """
                .replace("$window", String.valueOf(grain.window()))
                .replace("$step", step)
                .replace("$grain", grain.label()));
    assertThat(rows).isNotEmpty();
    for (List<String> row : rows) {
      int posts = Integer.parseInt(row.get(0));
      long periods = Long.parseLong(row.get(3));
      long before = Long.parseLong(row.get(4));
      long roomBefore = Long.parseLong(row.get(5));
      long room = Long.parseLong(row.get(6));
      assertSurprise(row.get(1), posts, before, periods, 1);
      assertSurprise(row.get(2), posts, before, room == 0 ? 0 : roomBefore, room);
    }
  }

  private static void assertSurprise(String z, int posts, long before, long roomBefore, long room) {
    if (roomBefore == 0) {
      assertThat(Double.parseDouble(z)).isZero();
    } else {
      assertThat(MidP.normal(Double.parseDouble(z)))
          .isCloseTo(MidP.of(posts, before, roomBefore, room), within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void ranksAndNoveltyFollowFromThePosts(Grain grain) throws SQLException {
    agree(
        grain,
        """
        SELECT period_start, theme_id, source,
               rank() OVER (PARTITION BY period_start, source ORDER BY posts DESC),
               period_start = min(period_start) OVER (PARTITION BY theme_id, source)
        FROM theme_stats WHERE grain = '$grain'
        """,
        "SELECT period_start, theme_id, source, rank, is_new FROM theme_stats"
            + " WHERE grain = '$grain'");
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void pairsAreTheThemesThatMeetOnAPost(Grain grain) throws SQLException {
    agree(
        grain,
        """
        WITH canonical AS (
          SELECT post_key, date_trunc('$grain', digest_date)::DATE AS start
          FROM posts WHERE post_key = canonical_key),
        on_theme AS (SELECT start, post_key, theme_id FROM canonical JOIN post_themes USING (post_key)),
        n AS (SELECT start, count(*) AS n FROM canonical GROUP BY ALL),
        single AS (SELECT start, theme_id, count(*) AS c FROM on_theme GROUP BY ALL),
        met AS (
          SELECT a.start, a.theme_id AS a, b.theme_id AS b, count(*) AS posts
          FROM on_theme a JOIN on_theme b USING (post_key) WHERE a.theme_id < b.theme_id
          GROUP BY ALL)
        SELECT start, a, b, posts, round(posts * n / (x.c * y.c), 9),
               CASE WHEN posts = n THEN 1 ELSE round(ln(posts * n / (x.c * y.c)) / -ln(posts / n), 9) END
        FROM met JOIN n USING (start)
          JOIN single x ON x.start = met.start AND x.theme_id = a
          JOIN single y ON y.start = met.start AND y.theme_id = b
        """,
        "SELECT period_start, theme_a, theme_b, posts, round(lift, 9), round(npmi, 9)"
            + " FROM theme_pairs WHERE grain = '$grain'");
  }

  private void agree(Grain grain, String expected, String actual) throws SQLException {
    String due = expected.replace("$grain", grain.label());
    String held = actual.replace("$grain", grain.label());
    assertThat(tables.number("SELECT count(*) FROM (" + held + ")")).isPositive();
    for (String difference :
        List.of("(" + due + ") EXCEPT (" + held + ")", "(" + held + ") EXCEPT (" + due + ")")) {
      assertThat(tables.rows("SELECT * FROM (" + difference + ") LIMIT 5")).isEmpty();
    }
  }
}
