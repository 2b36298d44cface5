package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import dev.almanac.themes.ThemeAssigner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one run over the sample dumps publishes, read as a plain reader reads it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedTablesTest {
  private static final Pattern LINK = Pattern.compile("(?m)^Link: (.*?) *$");

  private final Path output;
  private final Published tables;

  PublishedTablesTest(@TempDir Path folder) throws Exception {
    output = folder;
    Invocation.runSample(output);
    tables = Published.tables(output);
  }

  @AfterAll
  void close() throws SQLException {
    tables.close();
  }

  @ParameterizedTest
  @CsvSource({"sightings, 204", "rejects, 2", "posts, 137", "runs, 1"})
  void holdsAsManyRowsAsTheSampleHasRecords(String table, long rows) throws SQLException {
    assertThat(tables.number("SELECT count(*) FROM " + table)).isEqualTo(rows);
  }

  @Test
  void rejectsTheTwoBadLinesWithTheirReasons() throws SQLException {
    assertThat(
            tables.rows(
                "SELECT dump_file, position, reason FROM rejects ORDER BY dump_file, position"))
        .containsExactly(
            List.of("eaforum-2026-03.jsonl", "11", "malformed_json"),
            List.of("eaforum-2026-03.jsonl", "13", "no_title"));
  }

  @Test
  void accountsForEveryRecordOfEveryDump() throws SQLException {
    String inputs = "(SELECT unnest(inputs, recursive := true) FROM runs)";
    assertThat(tables.number("SELECT count(*) FROM " + inputs)).isEqualTo(10);
    assertThat(tables.number("SELECT sum(records) FROM " + inputs)).isEqualTo(206);
    none("SELECT * FROM " + inputs + " WHERE records <> sightings + rejects");
    none(
        "SELECT dump_file, sightings FROM "
            + inputs
            + " EXCEPT SELECT dump_file, count(*) FROM sightings GROUP BY dump_file");
    assertThat(tables.number("SELECT records - sightings - rejects FROM runs")).isZero();
  }

  @Test
  void holdsEveryPostOnce() throws SQLException {
    none("SELECT post_key FROM posts GROUP BY post_key HAVING count(*) > 1");
    none("SELECT sighting_id FROM sightings GROUP BY sighting_id HAVING count(*) > 1");
  }

  @Test
  void everySightingBelongsToAPostThatCountsIt() throws SQLException {
    String counted = "SELECT post_key, count(*) FROM sightings GROUP BY post_key";
    none(counted + " EXCEPT SELECT post_key, sightings FROM posts");
    none("SELECT post_key, sightings FROM posts EXCEPT " + counted);
  }

  @Test
  void everyGroupsCanonicalPostIsThere() throws SQLException {
    none("SELECT canonical_key FROM posts EXCEPT SELECT post_key FROM posts");
    none(
        "SELECT a.post_key FROM posts a JOIN posts b ON a.canonical_key = b.post_key"
            + " WHERE b.canonical_key <> b.post_key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"posts", "post_themes"})
  void everyRowLiesInTheMonthOfItsEdition(String table) throws SQLException {
    none("SELECT * FROM " + table + " WHERE month <> strftime(digest_date, '%Y-%m')");
  }

  @Test
  void everySummaryHasWordsUnlessThereIsNone() throws SQLException {
    none(
        "SELECT * FROM posts WHERE (summary_method = 'none') <> (summary IS NULL)"
            + " OR trim(summary) = ''");
    assertThat(tables.number("SELECT count(DISTINCT summary_method) FROM posts")).isEqualTo(4);
  }

  @Test
  void aSummarysSentencesStandInTheTextWhereItsEvidenceSays() throws SQLException {
    List<List<String>> spans =
        tables.rows(
            "SELECT post_key, summary, text, span.start, span.end FROM"
                + " (SELECT post_key, summary, unnest(summary_evidence) AS span FROM posts)"
                + " JOIN post_texts USING (post_key)");
    assertThat(spans).hasSizeGreaterThan(125);
    for (List<String> row : spans) {
      String quoted =
          row.get(2).substring(Integer.parseInt(row.get(3)), Integer.parseInt(row.get(4)));
      assertThat(oneLine(row.get(1))).as(row.get(0)).contains(oneLine(quoted));
    }
  }

  @Test
  void everySummaryTakenFromATextHasEvidence() throws SQLException {
    none(
        "SELECT post_key FROM posts WHERE (summary_method IN ('author', 'extractive'))"
            + " <> (len(summary_evidence) > 0)");
  }

  @Test
  void everyTextHasItsPostAndItsFingerprint() throws SQLException {
    none(
        "SELECT post_key, text_hash FROM post_texts"
            + " EXCEPT SELECT post_key, content_hash FROM posts");
    none(
        "SELECT post_key, content_hash FROM posts WHERE content_hash IS NOT NULL"
            + " EXCEPT SELECT post_key, content_hash FROM fingerprints");
    assertThat(tables.number("SELECT count(*) FROM post_texts"))
        .isEqualTo(tables.number("SELECT count(*) FROM posts WHERE words > 0"))
        .isEqualTo(125);
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month", "quarter", "year"})
  void themeStatisticsAreWhatThePostsAddUpTo(String grain) throws SQLException {
    String expected =
        """
        SELECT date_trunc('%s', digest_date)::DATE, theme_id, shown,
               count(*) FILTER (is_canonical), count(*),
               coalesce(sum(karma) FILTER (is_canonical), 0)
        FROM (SELECT post_key, theme_id, digest_date FROM post_themes)
        JOIN (SELECT post_key, karma, post_key = canonical_key AS is_canonical,
                     unnest(list_append(sources, '*')) AS shown
              FROM posts) USING (post_key)
        GROUP BY ALL
        """
            .formatted(grain);
    String actual =
        """
        SELECT period_start, theme_id, source, posts, posts_before_dedup, karma_sum
        FROM theme_stats WHERE grain = '%s' AND posts_before_dedup > 0
        """
            .formatted(grain);
    assertThat(tables.number("SELECT count(*) FROM (" + actual + ")")).isGreaterThan(30);
    none("(" + expected + ") EXCEPT (" + actual + ")");
    none("(" + actual + ") EXCEPT (" + expected + ")");
  }

  @Test
  void aThemesPeriodsHaveNoHoles() throws SQLException {
    none(
        "SELECT theme_id, source, date_diff('day', min(period_start), max(period_start)) + 1 AS days"
            + " FROM theme_stats WHERE grain = 'day' GROUP BY ALL HAVING count(*) <> days");
  }

  @Test
  void everyCanonicalPostStandsInOneDigestAndNoneInTwo() throws Exception {
    List<String> links = new ArrayList<>();
    for (String page : Published.digests(output).values()) {
      LINK.matcher(page).results().map((MatchResult m) -> m.group(1)).forEach(links::add);
    }
    Set<String> expected = new HashSet<>();
    tables
        .rows(
            "SELECT url FROM posts WHERE post_key = canonical_key AND relevance >= "
                + ThemeAssigner.RELEVANT)
        .forEach(row -> expected.add(row.get(0)));
    assertThat(links).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void postsOfOneTextOnTwoForumsAreOne() throws SQLException {
    assertThat(
            tables.rows(
                "SELECT post_key[1:4], canonical_key[1:3], kind, similarity FROM duplicates"))
        .containsExactly(
            List.of("eaf:", "fm:", "same_text", "1.0"), List.of("eaf:", "fm:", "same_text", "1.0"));
    none("SELECT canonical_key FROM duplicates EXCEPT SELECT post_key FROM posts");
    none(
        "SELECT post_key, canonical_key FROM duplicates EXCEPT"
            + " SELECT post_key, canonical_key FROM posts");
    assertThat(tables.number("SELECT count(*) FROM posts WHERE post_key <> canonical_key"))
        .isEqualTo(2);
  }

  @Test
  void everyPostStandsInTheDigestOfItsDate() throws Exception {
    for (List<String> post :
        tables.rows("SELECT digest_date, url FROM posts WHERE post_key = canonical_key")) {
      assertThat(Published.digests(output).get(post.get(0))).contains(post.get(1));
    }
  }

  @Test
  void thereIsADigestForEveryDayWithPosts() throws Exception {
    Set<String> days = new TreeSet<>();
    tables.rows("SELECT DISTINCT digest_date FROM posts").forEach(row -> days.add(row.get(0)));
    assertThat(Published.digests(output).keySet()).containsAll(days).hasSize(30);
  }

  @Test
  void noDigestHasAnEmptySection() throws IOException {
    for (String page : Published.digests(output).values()) {
      assertThat(page)
          .doesNotContainPattern(
              "(?m)^(#{1,2} .*\\n\\s*(---\\s*)?(#{1,2} |\\z)|### .*\\n\\s*(---\\s*)?(#|\\z))");
    }
  }

  private void none(String sql) throws SQLException {
    assertThat(tables.rows(sql)).isEmpty();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
