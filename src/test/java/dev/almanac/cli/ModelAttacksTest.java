package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Injections;
import dev.almanac.Injections.Injection;
import dev.almanac.Invocation;
import dev.almanac.ModelServer;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose posts, or whose endpoint, mean no good. */
class ModelAttacksTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void injectionsChangeNoDecisionLeakNoPromptAndAddNoLink() throws IOException, SQLException {
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    List<String> posts = new ArrayList<>();
    for (Injection post : Injections.all()) {
      posts.add(ModelRuns.post("i" + posts.size(), post.title(), "2026-01-05", post.text()));
    }
    Files.write(dumps.resolve("2026-01-05.jsonl"), posts);
    Path offline = folder.resolve("offline");
    Path attacked = folder.resolve("attacked");
    Invocation.of("run", "--input=" + dumps, "--output=" + offline, "--inputRoot=" + dumps);

    try (ModelServer server = Injections.obedient()) {
      Invocation run = ModelRuns.run(dumps, attacked, server, "--narrator=llm");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(server.calls()).isBetween(posts.size() / 2, posts.size() + 1);
    }

    SortedMap<String, String> expected = tables(offline);
    assertThat(tables(attacked)).isEqualTo(expected);
    assertThat(Published.digests(attacked)).isEqualTo(Published.digests(offline));
  }

  /** All but the list of files and what was asked: even the rows of posts are as offline. */
  private static SortedMap<String, String> tables(Path output) throws IOException, SQLException {
    SortedMap<String, String> hashes = Published.hashes(output);
    hashes
        .keySet()
        .removeIf(
            file ->
                file.equals("manifest.json")
                    || file.startsWith("tables/model_calls")
                    || file.startsWith("tables/posts/"));
    try (Published tables = Published.tables(output)) {
      hashes.put("posts", tables.rows("SELECT * FROM posts ORDER BY post_key").toString());
    }
    return hashes;
  }

  @Test
  void underFaultsAThousandPostsAreAllSummarisedAndNoneIsLost() throws IOException, SQLException {
    Path dumps = folder.resolve("dumps");
    ModelRuns.posts(dumps.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 1000);
    Path output = folder.resolve("out");
    Random random = new Random(20260105);
    try (ModelServer server =
        ModelServer.start(
            request -> {
              int draw;
              synchronized (random) {
                draw = random.nextInt(100);
              }
              return draw < 30
                  ? fault(draw % 6)
                  : ModelServer.Reply.of(ModelServer.honest(request));
            })) {
      Invocation first = ModelRuns.run(dumps, output, server, "--llmConcurrency=8");
      assertThat(first.exitCode()).as(first.err()).isZero();
      int calls = server.calls();
      assertThat(calls).isBetween(1300, 1700);
      try (Published tables = Published.tables(output)) {
        assertThat(tables.number("SELECT count(*) FROM posts")).isEqualTo(1000);
        assertThat(tables.number("SELECT count(*) FROM posts WHERE summary IS NULL")).isZero();
        assertThat(tables.number("SELECT count(*) FROM posts WHERE summary_method = 'llm'"))
            .isGreaterThanOrEqualTo(950);
        assertThat(tables.number("SELECT sum(calls) FROM model_calls")).isEqualTo(calls);
        assertThat(tables.number("SELECT model_calls FROM runs")).isEqualTo(calls);
      }

      assertThat(ModelRuns.run(dumps, output, server).exitCode()).isZero();
      assertThat(server.calls()).isEqualTo(calls);
    }
  }

  private static ModelServer.Reply fault(int kind) {
    ModelServer.Reply good = ModelServer.Reply.of("{\"sentences\": []}");
    return switch (kind) {
      case 0 -> new ModelServer.Reply(429, "");
      case 1 -> new ModelServer.Reply(500, "oops");
      case 2 -> new ModelServer.Reply(503, "");
      case 3 -> new ModelServer.Reply(200, good.body().substring(0, 60));
      case 4 -> ModelServer.Reply.of("");
      default -> ModelServer.Reply.of("{\"summary\": 1}");
    };
  }
}
