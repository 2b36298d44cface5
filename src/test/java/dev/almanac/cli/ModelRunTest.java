package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.ModelServer;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRunTest {
  private static final String METHODS =
      "SELECT summary_method, count(*) FROM posts GROUP BY 1 ORDER BY 1";

  @TempDir private Path folder = Path.of("");
  private Path dumps = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void writeDumps() throws IOException {
    dumps = folder.resolve("dumps");
    output = folder.resolve("out");
    ModelRuns.posts(dumps.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 6);
  }

  @Test
  void theModelsSummariesStandWithTheirEvidenceAndAreNeverAskedForAgain()
      throws IOException, SQLException {
    try (ModelServer server = ModelServer.honest()) {
      Invocation first = ModelRuns.run(dumps, output, server);
      assertThat(first.exitCode()).as(first.err()).isZero();
      assertThat(server.calls()).isEqualTo(6);
      assertThat(first.out())
          .contains("Model: 6 calls, 600 tokens in, 120 out, cost 0.0008; 6 answered, 0 known");
      try (Published tables = Published.tables(output)) {
        assertThat(tables.rows(METHODS)).containsExactly(List.of("llm", "6"));
        assertThat(
                tables.number(
                    """
                    SELECT count(*) FROM (SELECT text, summary, unnest(summary_evidence) AS span
                    FROM posts JOIN post_texts USING (post_key))
                    WHERE contains(summary, replace(substring(text, span.start + 1, span."end" - span.start), chr(10), ' '))
                    """))
            .isEqualTo(12);
        assertThat(tables.rows("SELECT model_calls, model_tokens, model_cost FROM runs"))
            .containsExactly(List.of("6", "720", "8.4E-4"));
      }
      SortedMap<String, String> before = Published.hashes(output);

      Invocation second = ModelRuns.run(dumps, output, server);

      assertThat(second.exitCode()).isZero();
      assertThat(server.calls()).isEqualTo(6);
      assertThat(second.out()).contains("Model: 0 calls").contains("6 known from before");
      assertThat(second.out()).contains("summaries: 6 llm");
      assertThat(Published.hashes(output)).isEqualTo(before);
    }
  }

  @Test
  void theKeyGoesToTheEndpointAndNowhereElse() throws IOException {
    String key = System.getenv("ALMANAC_TEST_KEY");
    assertThat(key).isNotBlank();
    try (ModelServer server = ModelServer.honest()) {
      Invocation run = ModelRuns.run(dumps, output, server);
      assertThat(server.requests()).allMatch(one -> one.key().equals("Bearer " + key));
      assertThat(run.out() + run.err()).doesNotContain(key);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(key);
      }
    }
  }

  @Test
  void aBudgetThatIsUsedUpEndsWithFiveAndTheNextRunGoesOn() throws IOException, SQLException {
    try (ModelServer server = ModelServer.honest()) {
      Invocation first = ModelRuns.run(dumps, output, server, "--llmMaxCalls=4");
      assertThat(first.exitCode()).as(first.err()).isEqualTo(5);
      assertThat(first.out()).contains("the budget allows no more; 2 were not asked for");
      assertThat(server.calls()).isEqualTo(4);
      try (Published tables = Published.tables(output)) {
        assertThat(tables.rows(METHODS))
            .containsExactly(List.of("extractive", "2"), List.of("llm", "4"));
      }
      // A run that brings nothing at all goes on with what is missing.
      Path nothing = Files.createDirectories(folder.resolve("none"));
      ModelRuns.posts(nothing.resolve("2026-01-06.jsonl"), "2026-01-06", 50, 1);

      Invocation second = ModelRuns.run(nothing, output, server, "--inputRoot=" + nothing);

      assertThat(second.exitCode()).as(second.err()).isZero();
      assertThat(server.calls()).isEqualTo(7);
      try (Published tables = Published.tables(output)) {
        assertThat(tables.rows(METHODS)).containsExactly(List.of("llm", "7"));
      }
      assertThat(second.out()).contains("summaries: 7 llm");
      String digest = Published.digests(output).get("2026-01-05");
      assertThat(digest).doesNotContain("taken from the post");
    }
  }

  @Test
  void aFailureIsRememberedAndTheOfflineSummaryStandsIn() throws IOException, SQLException {
    try (ModelServer server =
        ModelServer.start(
            request ->
                request.data().contains("part 3")
                    ? new ModelServer.Reply(500, "")
                    : ModelServer.Reply.of(ModelServer.honest(request)))) {
      assertThat(ModelRuns.run(dumps, output, server).exitCode()).isZero();
      int calls = server.calls();
      assertThat(calls).isEqualTo(5 + 6);
      try (Published tables = Published.tables(output)) {
        assertThat(tables.rows(METHODS))
            .containsExactly(List.of("extractive", "1"), List.of("llm", "5"));
        assertThat(
                tables.rows(
                    "SELECT reason, calls, failures, retry_on > DATE '2020-01-01' FROM model_calls"
                        + " WHERE status = 'failed'"))
            .containsExactly(List.of("server", "6", "1", "true"));
      }

      assertThat(ModelRuns.run(dumps, output, server).exitCode()).isZero();
      assertThat(server.calls()).isEqualTo(calls);
    }
  }

  @Test
  void anotherModelMakesEverythingAnewAndOfflineAgainIsAsIfNoneHadBeenAsked()
      throws IOException, SQLException {
    assertThat(
            Invocation.of("run", "--input=" + dumps, "--output=" + output, "--inputRoot=" + dumps)
                .exitCode())
        .isZero();
    SortedMap<String, String> offline = Published.hashes(output);
    try (ModelServer server = ModelServer.honest()) {
      ModelRuns.run(dumps, output, server);
      ModelRuns.run(dumps, output, server, "--llmModel=other");
      assertThat(server.calls()).isEqualTo(12);
      ModelRuns.run(dumps, output, server);
      assertThat(server.calls()).isEqualTo(12);
    }
    Invocation.of("run", "--input=" + dumps, "--output=" + output, "--inputRoot=" + dumps);
    SortedMap<String, String> again = Published.hashes(output);
    // What was paid for stays, and the list of files has it.
    assertThat(again.remove("tables/model_calls/part-0.parquet")).isNotNull();
    assertThat(again.remove("manifest.json")).isNotEqualTo(offline.remove("manifest.json"));
    assertThat(again).isEqualTo(offline);
  }

  @Test
  void aDryRunAsksNothingAndPublishesNothing() throws IOException {
    try (ModelServer server = ModelServer.honest()) {
      Invocation run = ModelRuns.run(dumps, output, server, "--dry-run", "--narrator=llm");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("Dry run: about 7 calls").contains("Nothing was asked");
      assertThat(server.calls()).isZero();
      assertThat(output.resolve("tables")).doesNotExist();
      assertThat(output.resolve("digests")).doesNotExist();
    }
  }

  @Test
  void onlyTheDaysThatARunIsGivenAreAskedFor() throws IOException, SQLException {
    ModelRuns.posts(dumps.resolve("2026-01-06.jsonl"), "2026-01-06", 20, 2);
    ModelRuns.posts(dumps.resolve("2026-01-07.jsonl"), "2026-01-07", 30, 2);
    try (ModelServer server = ModelServer.honest()) {
      Invocation run = ModelRuns.run(dumps, output, server, "--from=2026-01-06", "--to=2026-01-06");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(server.calls()).isEqualTo(2);
      try (Published tables = Published.tables(output)) {
        assertThat(
                tables.rows("SELECT DISTINCT digest_date FROM posts WHERE summary_method = 'llm'"))
            .containsExactly(List.of("2026-01-06"));
      }
    }
  }

  @Test
  void anEndpointThatIsNotThereCostsNoPost() throws IOException, SQLException {
    ModelServer gone = ModelServer.honest();
    gone.close();

    Invocation run = ModelRuns.run(dumps, output, gone);

    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Published tables = Published.tables(output)) {
      assertThat(tables.rows(METHODS)).containsExactly(List.of("extractive", "6"));
    }
  }
}
