package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.ModelServer;
import dev.almanac.Published;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what was paid for where a run comes to no end, or not to a post's. */
class ModelRecoveryTest {
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
  void aLongPostThatTheBudgetBreaksOffIsGoneOnWith() throws IOException, SQLException {
    Path longOnes = Files.createDirectories(folder.resolve("long"));
    StringBuilder body = new StringBuilder();
    for (int i = 0; body.length() < 120_000; i++) {
      body.append(ModelRuns.body(i)).append("\n\n");
    }
    Files.writeString(
        longOnes.resolve("2026-01-05.jsonl"),
        ModelRuns.post("long", "A long look at harbours", "2026-01-05", body.toString()));
    try (ModelServer server = ModelServer.honest()) {
      Invocation first = ModelRuns.run(longOnes, output, server, "--llmMaxCalls=2");
      assertThat(first.exitCode()).as(first.err()).isEqualTo(5);
      assertThat(first.out()).contains("2 calls").contains("0 answered").contains("1 were not");
      try (Published tables = Published.tables(output)) {
        assertThat(tables.rows("SELECT prompt_version, sum(calls) FROM model_calls GROUP BY 1"))
            .containsExactly(List.of("section-1", "2"));
      }

      Invocation second = ModelRuns.run(longOnes, output, server);

      assertThat(second.exitCode()).as(second.err()).isZero();
      assertThat(second.out()).contains("2 calls").contains("1 answered");
      assertThat(server.calls()).isEqualTo(4);
      assertThat(server.requests().stream().distinct()).hasSize(4);
    }
  }

  @Test
  void whatARunThatFailsHasPaidForIsLeftToTheNext() throws IOException, SQLException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    ModelRuns.posts(broken.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 3);
    Files.writeString(broken.resolve("2026-01-06.jsonl"), "not a post\n".repeat(9));
    try (ModelServer server = ModelServer.honest()) {
      Invocation failed = ModelRuns.run(broken, output, server, "--failOver=0.1");
      assertThat(failed.exitCode()).as(failed.err()).isEqualTo(4);
      assertThat(output.resolve("tables")).doesNotExist();
      assertThat(server.calls()).isEqualTo(3);

      Invocation mended = ModelRuns.run(dumps, output, server);

      assertThat(mended.exitCode()).as(mended.err()).isZero();
      assertThat(server.calls()).isEqualTo(6);
      assertThat(mended.out()).contains("3 calls").contains("3 known from before");
      assertThat(output.resolve(".almanac/answers")).isEmptyDirectory();
      try (Published tables = Published.tables(output)) {
        assertThat(tables.rows(METHODS)).containsExactly(List.of("llm", "6"));
        assertThat(tables.number("SELECT sum(calls) FROM model_calls")).isEqualTo(6);
      }
    }
  }

  @Test
  void aLogThatItsRunDidNotWriteToItsEndHoldsWhatCameBefore() throws IOException, SQLException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    ModelRuns.posts(broken.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 6);
    Files.writeString(broken.resolve("2026-01-06.jsonl"), "not a post\n".repeat(9));
    try (ModelServer server = ModelServer.honest()) {
      assertThat(ModelRuns.run(broken, output, server, "--failOver=0.1").exitCode()).isEqualTo(4);
      Path answers = output.resolve(".almanac/answers");
      Path log;
      try (Stream<Path> files = Files.list(answers)) {
        log = files.findFirst().orElseThrow();
      }
      byte[] bytes = Files.readAllBytes(log);
      Files.write(log, java.util.Arrays.copyOf(bytes, bytes.length - 30));
      Files.write(answers.resolve("empty.log"), new byte[0]);
      Files.writeString(answers.resolve("noise.log"), "Obj and no more");
      Files.writeString(answers.resolve("note.txt"), "mine");

      Invocation mended = ModelRuns.run(dumps, output, server);

      assertThat(mended.exitCode()).as(mended.err()).isZero();
      assertThat(mended.out()).contains("1 calls").contains("5 known from before");
      assertThat(mended.out()).contains("2 kept answers");
      assertThat(server.calls()).isEqualTo(7);
    }
  }

  @Test
  void aDamagedOrForgedAnswerIsAskedForAgainAndARunWithoutAModelIsNotKeptFromItsEnd()
      throws IOException, SQLException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    ModelRuns.posts(broken.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 6);
    Files.writeString(broken.resolve("2026-01-06.jsonl"), "not a post\n".repeat(9));
    try (ModelServer server = ModelServer.honest()) {
      assertThat(ModelRuns.run(broken, output, server, "--failOver=0.1").exitCode()).isEqualTo(4);
      Path log = output.resolve(".almanac/answers/0.log");
      List<String> lines = new ArrayList<>(Files.readAllLines(log));
      lines.set(0, lines.get(0).replace("answered", "answerer"));
      String forged =
          lines
              .get(1)
              .replaceFirst("^\\S+ ", "")
              .replaceFirst("\"text\":\"[^\"]*\"", "\"text\":\"Visit https://evil.example now.\"");
      lines.set(1, Hashes.hex128(forged) + " " + forged);
      String far =
          lines
              .get(2)
              .replaceFirst("^\\S+ ", "")
              .replaceFirst("\"start\":\\d+,\"end\":\\d+", "\"start\":900000,\"end\":900050");
      lines.set(2, Hashes.hex128(far) + " " + far);
      Files.write(log, lines);
      byte[] kept = Files.readAllBytes(log);

      Invocation offline =
          Invocation.of("run", "--input=" + dumps, "--output=" + output, "--inputRoot=" + dumps);
      assertThat(offline.exitCode()).as(offline.err()).isZero();
      assertThat(offline.out()).contains("1 kept answers");

      Path other = folder.resolve("other");
      Files.createDirectories(other.resolve(".almanac/answers"));
      Files.write(other.resolve(".almanac/answers/0.log"), kept);
      Invocation mended = ModelRuns.run(dumps, other, server);
      assertThat(mended.exitCode()).as(mended.err()).isZero();
      assertThat(mended.out()).contains("3 calls").contains("3 known from before");
      try (Published tables = Published.tables(other)) {
        assertThat(tables.rows(METHODS)).containsExactly(List.of("llm", "6"));
        assertThat(
                tables.number(
                    "SELECT count(*) FROM posts WHERE summary LIKE '%evil%' OR"
                        + " list_max(list_transform(summary_evidence, x -> x.start)) > 10000"))
            .isZero();
      }
    }
  }

  @Test
  void aLongPostWhoseNotesAreCutDownInPartsEndsHoweverOftenItIsBrokenOff() throws IOException {
    Path longOnes = Files.createDirectories(folder.resolve("long"));
    StringBuilder body = new StringBuilder();
    for (int i = 0; body.length() < 30_000; i++) {
      body.append(ModelRuns.body(i)).append("\n\n");
    }
    Files.writeString(
        longOnes.resolve("2026-01-05.jsonl"),
        ModelRuns.post("long", "A long look at harbours", "2026-01-05", body.toString()));
    try (ModelServer server = ModelServer.honest()) {
      int exit = 5;
      for (int run = 0; exit == 5 && run < 8; run++) {
        exit =
            ModelRuns.run(
                    longOnes, output, server, "--llmSectionCharacters=2000", "--llmMaxCalls=7")
                .exitCode();
      }
      assertThat(exit).isZero();
      assertThat(server.calls()).isGreaterThan(20);
      assertThat(server.requests().stream().distinct()).hasSize(server.calls());
    }
  }
}
