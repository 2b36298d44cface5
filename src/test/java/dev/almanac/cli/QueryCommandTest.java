package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  private static final String ODD =
      "SELECT 'a,\"b\"' AS text, 1.50::DOUBLE AS number, NULL AS nothing, ['x', 'y'] AS list,"
          + " DATE '2026-03-10' AS day";

  @TempDir private Path output = Path.of("");

  @BeforeEach
  void tables() throws IOException {
    Files.createDirectories(output.resolve("tables"));
  }

  @Test
  void printsATableWithItsRowsCounted() {
    assertThat(query("SELECT 'ab' AS name, 7 AS posts UNION ALL SELECT 'c', 12 ORDER BY 1"))
        .isEqualTo(
            """
            name  posts
            ----  -----
            ab        7
            c        12
            (2 rows)
            """);
  }

  @Test
  void cutsALongTextInATableAlone() {
    String sql = "SELECT repeat('x', 100) AS long";
    assertThat(query(sql)).contains("x".repeat(71) + "…").doesNotContain("x".repeat(72));
    assertThat(query(sql, "--format=csv")).isEqualTo("long\n" + "x".repeat(100) + "\n");
  }

  @Test
  void printsCsvThatQuotesWhatItMust() {
    assertThat(query(ODD, "--format=csv"))
        .isEqualTo("text,number,nothing,list,day\n\"a,\"\"b\"\"\",1.5,,\"[x, y]\",2026-03-10\n");
  }

  @Test
  void printsJsonWithTypes() throws IOException {
    List<?> rows = new JsonMapper().readValue(query(ODD, "--format=json"), List.class);
    Map<String, Object> expected = new java.util.LinkedHashMap<>();
    expected.put("text", "a,\"b\"");
    expected.put("number", 1.5);
    expected.put("nothing", null);
    expected.put("list", List.of("x", "y"));
    expected.put("day", "2026-03-10");
    assertThat(rows).isEqualTo(List.of(expected));
  }

  @Test
  void noRowsAreAnEmptyArrayInJson() {
    assertThat(query("SELECT 1 AS a WHERE false", "--format=json").strip()).isEqualTo("[ ]");
  }

  @Test
  void aWrongQueryIsOneLineAndExitsAsWrongUsage() {
    Invocation call = Invocation.of("query", "--output=" + output, "SELEKT 1");
    assertThat(call.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(call.err()).hasLineCount(1).contains("SELEKT");
  }

  private String query(String sql, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "query";
    arguments[1] = "--output=" + output;
    System.arraycopy(more, 0, arguments, 2, more.length);
    arguments[more.length + 2] = sql;
    Invocation call = Invocation.of(arguments);
    assertThat(call.err()).isEmpty();
    assertThat(call.exitCode()).isZero();
    return call.out().replace("\r\n", "\n");
  }
}
