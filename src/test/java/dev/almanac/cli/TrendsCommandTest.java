package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Trends of the sample, whose subject in March is emergent misalignment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendsCommandTest {
  private static final String THEME = "--theme=emergent-misalignment";

  private final Path folder;
  private final Path output;

  TrendsCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.output = folder.resolve("out");
    Invocation.runSample(output);
  }

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("pipelines", "queries"))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @Test
  void tellsWhatRoseOnADay() {
    String told = trends("--grain=day", "--period=2026-03-24");
    assertThat(told).startsWith("2026-03-24, all sources, against the 90 days before;");
    assertThat(told).containsPattern("(?m)^Rising +posts +before +z +share");
    assertThat(told).containsPattern("(?m)^Emergent misalignment +5 +0\\.2 +\\+[2-9]\\.\\d +");
  }

  @Test
  void everyNumberIsTheTables() throws Exception {
    JsonNode rising =
        new JsonMapper()
            .readTree(trends("--grain=day", "--period=2026-03-24", "--format=json"))
            .get("rising");
    assertThat(rising).isNotEmpty();
    try (Published tables = Published.tables(output)) {
      for (JsonNode row : rising) {
        assertThat(
                tables.rows(
                    ("SELECT posts, z, share_z, share FROM theme_stats WHERE grain = 'day' AND source = '*'"
                            + " AND theme_id = '%s' AND period_start = '2026-03-24'")
                        .formatted(row.get("theme_id").asText())))
            .containsExactly(
                List.of(
                    row.get("posts").asText(),
                    row.get("z").asText(),
                    row.get("share_z").asText(),
                    row.get("share").asText()));
      }
    }
  }

  @Test
  void aThemesStoryNamesItsPostsAuthorsAndWhatItMeets() throws Exception {
    JsonNode story = new JsonMapper().readTree(trends(THEME, "--grain=month", "--format=json"));
    try (Published tables = Published.tables(output)) {
      long posts =
          tables.number(
              "SELECT count(*) FROM posts SEMI JOIN (FROM post_themes"
                  + " WHERE theme_id = 'emergent-misalignment') USING (post_key)"
                  + " WHERE post_key = canonical_key");
      long told = 0;
      for (JsonNode point : story.get("points")) {
        told += point.get("posts").asLong();
      }
      assertThat(told).isEqualTo(posts).isPositive();
    }
    assertThat(story.get("posts")).isNotEmpty();
    assertThat(story.get("authors")).isNotEmpty();
    assertThat(trends(THEME)).contains("Posts of most karma", "Authors of most posts");
  }

  @Test
  void themesStandSideBySide() {
    String told = trends("--compare=emergent-misalignment,Interpretability", "--grain=week");
    assertThat(told).containsPattern("(?m)^week +Emergent misalignment +Interpretability$");
    assertThat(trends("--compare=emergent-misalignment,interpretability", "--format=csv"))
        .startsWith(
            "theme_id,period_start,posts,share,share_low,share_high,baseline,z,share_z,burst,new\n");
  }

  @Test
  void chartsAreWritten() throws IOException {
    Path png = folder.resolve("chart.png");
    assertThat(trends(THEME, "--format=png", "--file=" + png)).isEmpty();
    assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    assertThat(trends("--grain=day", "--period=2026-03-24", "--format=svg")).contains("<svg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--theme=nothing|no theme 'nothing' from",
        "--grain=decade|no grain is named 'decade'",
        "--period=soon|'soon' is no period",
        "--source=usenet|no theme of source 'usenet' is there",
        "--compare=control|two to six themes",
        "--theme=emergent-misalignment --format=png|--format=png needs --file"
      })
  void whatCannotBeToldIsRefusedByName(String arguments, String message) {
    String[] all = ("trends --output=" + output + " " + arguments).split(" ");
    Invocation call = Invocation.of(all);
    assertThat(call.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).contains(message);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theQueriesRunInAPlainShellOfDuckDb(Path file) throws Exception {
    try (Connection shell = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = shell.createStatement()) {
      statement.execute("SET file_search_path = '" + output.toAbsolutePath() + "'");
      try (ResultSet rows = statement.executeQuery(Files.readString(file))) {
        int found = 0;
        while (rows.next()) {
          found++;
        }
        // The sample's one month is too short for a movement of months, a burst of weeks, a year.
        boolean needsYears = file.toString().matches(".*/(01|02|04|08)-.*");
        assertThat(found > 0).as(file.toString()).isEqualTo(!needsYears);
      }
    }
  }

  private String trends(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("trends", "--output=" + output), Stream.of(arguments))
            .toArray(String[]::new);
    Invocation call = Invocation.of(all);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return call.out();
  }
}
