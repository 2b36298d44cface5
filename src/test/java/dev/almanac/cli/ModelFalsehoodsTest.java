package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Invocation;
import dev.almanac.ModelServer;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose model says with true quotes what they do not say. */
class ModelFalsehoodsTest {
  /** False sentences, each with the quote of every post's text that it pretends to rest on. */
  private static final List<List<String>> FALSEHOODS =
      List.of(
          List.of(
              "Language models fail to describe the subject better when every reading is written"
                  + " down twice.",
              "is written down twice."),
          List.of(
              "Language models rarely describe it better when every reading is written down twice.",
              "is written down twice."),
          List.of(
              "Most of the effect goes away in 10 million shuffled readings of the groups.",
              "Most of the effect goes away when the readings are shuffled"),
          List.of(
              "Li, Xu and Will found that most of the effect goes away when the readings are"
                  + " shuffled.",
              "Most of the effect goes away when the readings are shuffled"),
          List.of(
              "Most of the *effect* goes away when the _readings_ are shuffled.",
              "Most of the effect goes away when the readings are shuffled"),
          List.of(
              "Most of the effect goes away when the readings are shuffled, see bit․ly/x.",
              "Most of the effect goes away when the readings are shuffled"));

  @TempDir private Path folder = Path.of("");

  @Test
  void noneOfThemIsPublished() throws IOException, SQLException {
    Path dumps = folder.resolve("dumps");
    Path output = folder.resolve("out");
    ModelRuns.posts(dumps.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 2);
    String claims = claims();
    try (ModelServer server = ModelServer.start(request -> ModelServer.Reply.of(claims))) {
      Invocation run = ModelRuns.run(dumps, output, server);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(server.calls()).isEqualTo(2);
    }
    try (Published tables = Published.tables(output)) {
      assertThat(tables.rows("SELECT summary_method, count(*) FROM posts GROUP BY 1"))
          .containsExactly(List.of("extractive", "2"));
      assertThat(tables.rows("SELECT DISTINCT status FROM model_calls"))
          .containsExactly(List.of("ungrounded"));
    }
  }

  private static String claims() throws IOException {
    Stream<Map<String, String>> sentences =
        FALSEHOODS.stream().map(one -> Map.of("sentence", one.get(0), "quote", one.get(1)));
    return new JsonMapper().writeValueAsString(Map.of("sentences", sentences.toList()));
  }
}
