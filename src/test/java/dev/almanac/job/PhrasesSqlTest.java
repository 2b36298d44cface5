package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import dev.almanac.model.Grain;
import dev.almanac.themes.Taxonomy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The emerging phrases of a dump of a year and a half, each computed again in SQL from titles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhrasesSqlTest {
  private static final String ROW =
      """
      {"_id":"%s","title":"%s","slug":"s","postedAt":"%sT10:00:00.000Z",\
      "pageUrl":"https://www.lesswrong.com/posts/%s/s","user":{"displayName":"%s"}}
      """;

  private final Path output;
  private final Published tables;

  PhrasesSqlTest(@TempDir Path folder) throws Exception {
    Path dump = Files.writeString(folder.resolve("lesswrong-2022.jsonl"), posts());
    output = folder.resolve("out");
    Invocation run = Invocation.of("run", "--input=" + dump, "--output=" + output);
    assertThat(run.exitCode()).as(run.err()).isZero();
    tables = Published.tables(output);
  }

  @AfterAll
  void close() throws SQLException {
    tables.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Grain.class,
      names = {"MONTH", "QUARTER"})
  void postsAuthorsBaselineAndScoreFollowFromTheTitles(Grain grain) throws SQLException {
    String step = grain == Grain.QUARTER ? "3 MONTH" : "1 " + grain.label();
    String due =
        """
        WITH said AS (
          SELECT date_trunc('$grain', digest_date)::DATE AS start, authors,
                 regexp_matches(lower(title), '\\bgrokfish(es)?\\b') AS hit
          FROM posts WHERE post_key = canonical_key),
        begin AS (SELECT min(start) AS first FROM said),
        now AS (
          SELECT start, count(*) FILTER (hit) AS a, count(*) AS c,
                 len(list_distinct(flatten(list(authors) FILTER (hit)))) AS people
          FROM said GROUP BY start),
        cells AS (
          SELECT now.start, any_value(a) AS a, any_value(c) AS c, any_value(people) AS people,
                 count(*) FILTER (before.hit) AS b, count(before.start) AS d,
                 any_value(least($window, date_diff('$grain', first, now.start))) AS periods
          FROM now, begin, said AS before
          WHERE before.start < now.start AND before.start >= now.start - $window * INTERVAL $step
          GROUP BY now.start),
        expected AS (
          SELECT *, c * (a + b) / (c + d) AS e1, d * (a + b) / (c + d) AS e2 FROM cells),
        scored AS (
          SELECT start, a, people, b / periods AS baseline,
                 2 * (a * ln(a / e1) + (CASE WHEN b = 0 THEN 0 ELSE b * ln(b / e2) END)
                    + (CASE WHEN c = a THEN 0 ELSE (c - a) * ln((c - a) / (c - e1)) END)
                    + (d - b) * ln((d - b) / (d - e2))) AS g2, e1
          FROM expected WHERE a >= 3 AND people >= 2)
        SELECT start, a, people, round(baseline, 9), round(g2, 6) FROM scored
        WHERE g2 >= 10.83 AND a > e1
        """
            .replace("$grain", grain.label())
            .replace("$window", String.valueOf(grain.window()))
            .replace("$step", step);
    String held =
        "SELECT period_start, posts, authors, round(baseline, 9), round(score, 6) FROM phrases"
            + " WHERE phrase = 'grokfish' AND grain = '"
            + grain.label()
            + "'";
    assertThat(tables.number("SELECT count(*) FROM (" + held + ")")).isPositive();
    assertThat(tables.rows("(" + due + ") EXCEPT (" + held + ")")).isEmpty();
    assertThat(tables.rows("(" + held + ") EXCEPT (" + due + ")")).isEmpty();
  }

  @Test
  void examplesArePostsOfThePeriodAndNoThemeCoversAPhrase() throws SQLException {
    assertThat(
            tables.rows(
                "SELECT * FROM (SELECT period_start, unnest(example_post_keys) AS post_key"
                    + " FROM phrases WHERE grain = 'month') ANTI JOIN (SELECT post_key,"
                    + " date_trunc('month', digest_date)::DATE AS period_start FROM posts)"
                    + " USING (post_key, period_start)"))
        .isEmpty();
    assertThat(tables.rows("FROM phrases WHERE phrase LIKE '%interpretability%'")).isEmpty();
  }

  @Test
  void suggestionsMayBePastedIntoTheTaxonomy() throws IOException {
    Invocation told =
        Invocation.of("trends", "--suggest", "--output=" + output, "--grain=month", "--top=5");
    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out()).contains("- id: grokfish\n");
    String pasted = Files.readString(Path.of("data/taxonomy/themes.yaml")) + "\n" + told.out();
    Taxonomy taxonomy =
        Taxonomy.load(new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8)));
    assertThat(taxonomy.theme("grokfish").phrases()).containsExactly("grokfish");
  }

  /** A post a day on a subject of its own; grokfish now and then, and often in two months. */
  private static String posts() {
    StringBuilder dump = new StringBuilder();
    LocalDate day = LocalDate.parse("2022-01-03");
    for (int i = 0; i < 540; i++) {
      boolean isOften = i > 420 && i < 470;
      String title = "Notes on subject" + i + "x";
      if (i % 97 == 0 || (isOften && i % 4 == 0)) {
        title = i % 3 == 0 ? "Grokfish" : "All about grokfishes: part " + i;
      } else if (isOften && i % 4 == 1) {
        title = "Interpretability, mechanistic interpretability: item " + i;
      }
      String id = String.format(Locale.ROOT, "grokfishpost%05d", i);
      dump.append(ROW.formatted(id, title, day.plusDays(i), id, "Author " + i % 7));
    }
    return dump.toString();
  }
}
