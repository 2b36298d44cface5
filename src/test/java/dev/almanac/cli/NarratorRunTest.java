package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.almanac.DigestPage;
import dev.almanac.Invocation;
import dev.almanac.Jobs;
import dev.almanac.ModelServer;
import dev.almanac.Published;
import dev.almanac.job.Answers;
import dev.almanac.job.History;
import dev.almanac.job.JobConfig;
import dev.almanac.job.Narratives;
import dev.almanac.job.TellTask;
import dev.almanac.model.ModelCall;
import dev.almanac.summarise.llm.DayPosts;
import dev.almanac.summarise.llm.ModelConfig.BudgetConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NarratorRunTest {
  private static final Path ARCHIVE =
      Path.of(
          Objects.requireNonNullElse(System.getenv("ALMANAC_REAL_DATA"), "../shared/data"),
          "digests");

  /** As many of the 123 days as a build has time for; a longer run is a property away. */
  private static final int DAYS = Integer.getInteger("almanac.narrator.days", 4);

  @TempDir private Path folder = Path.of("");

  @Test
  void theDayIsToldOnceItsClaimsCiteItsPostsAndTheDigestReadsBack()
      throws IOException, SQLException {
    Path dumps = folder.resolve("dumps");
    Path output = folder.resolve("out");
    ModelRuns.posts(dumps.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 3);
    try (ModelServer server = ModelServer.honest()) {
      Invocation run =
          ModelRuns.run(dumps, output, server, "--summarizer=offline", "--narrator=llm");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(server.calls()).isEqualTo(1);
      String digest = Published.digests(output).getOrDefault("2026-01-05", "");
      assertThat(digest)
          .containsPattern(
              "(?m)^- A post is on Of \\w+.* \\(\\[Of .*\\]\\(https://www\\..*\\)\\)$");
      assertThat(DigestPage.read(digest)).hasSize(3);

      ModelRuns.run(
          dumps, output, server, "--summarizer=offline", "--narrator=llm", "--forms=site");
      assertThat(server.calls()).isEqualTo(1);
      assertThat(Files.readString(output.resolve("site/2026/01/05.html")))
          .contains("The day as a model tells it")
          .contains("A post is on Of");

      ModelRuns.posts(dumps.resolve("2026-01-06.jsonl"), "2026-01-05", 3, 1);
      ModelRuns.run(dumps, output, server, "--summarizer=offline", "--narrator=llm");
      assertThat(server.calls()).isEqualTo(2);
      try (Published tables = Published.tables(output)) {
        assertThat(
                tables.number("SELECT count(*) FROM model_calls WHERE edition = DATE '2026-01-05'"))
            .isEqualTo(2);
      }
    }
  }

  @Test
  void aSentenceThatNobodyCheckedAndALinkToNoPostFailTheAudit() throws IOException {
    Path dumps = folder.resolve("dumps");
    Path output = folder.resolve("out");
    ModelRuns.posts(dumps.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 3);
    try (ModelServer server = ModelServer.honest()) {
      ModelRuns.run(dumps, output, server, "--summarizer=offline", "--narrator=llm");
    }
    Path digest = output.resolve("digests/2026/01/2026-01-05.md");
    String page = Files.readString(digest);
    assertThat(audit(output).exitCode()).isZero();

    Files.writeString(digest, page.replace("- A post is on", "- No post is on"));
    assertThat(audit(output).exitCode()).isEqualTo(4);

    Files.writeString(
        digest, page.replaceFirst("(- A post is on .*\\()https:[^)]*", "$1https://evil.example"));
    assertThat(audit(output).exitCode()).isEqualTo(4);
  }

  private static Invocation audit(Path output) {
    return Invocation.of("audit", "--output=" + output, "--only=digest-numbers");
  }

  @Test
  void aNarrativeThatFailedOrWasNotPaidForComesWithALaterRun() throws IOException, SQLException {
    Path dumps = folder.resolve("dumps");
    Path output = folder.resolve("out");
    ModelRuns.posts(dumps.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 3);
    Path later = folder.resolve("later");
    ModelRuns.posts(later.resolve("2026-02-09.jsonl"), "2026-02-09", 7, 1);
    try (ModelServer server = ModelServer.honest()) {
      Invocation run = ModelRuns.run(dumps, output, server, "--narrator=llm", "--llmMaxCalls=3");
      assertThat(run.exitCode()).as(run.err()).isEqualTo(5);
      assertThat(Published.digests(output).get("2026-01-05")).doesNotContain("as a model tells");

      assertThat(ModelRuns.run(later, output, server, "--narrator=llm").exitCode()).isZero();

      assertThat(Published.digests(output).get("2026-01-05")).contains("as a model tells");
      try (Published tables = Published.tables(output)) {
        assertThat(tables.rows("SELECT status, count(*) FROM model_calls GROUP BY 1"))
            .containsExactly(List.of("answered", "5"));
      }
    }
  }

  @Test
  void aNarrativeThatFailedAndIsLeftTheNextTimeKeepsWhatItCost() throws IOException {
    Path dumps = folder.resolve("dumps");
    Path output = folder.resolve("out");
    ModelRuns.posts(dumps.resolve("2026-01-05.jsonl"), "2026-01-05", 0, 3);
    try (ModelServer server = ModelServer.start(request -> new ModelServer.Reply(500, ""))) {
      ModelRuns.run(dumps, output, server, "--summarizer=offline", "--narrator=llm");
    }
    JobConfig job = Jobs.narrating(folder, "out", new BudgetConfig(0, 0, 0));
    ModelCall failed = new History(job).modelCalls().get(0);
    assertThat(failed.calls()).isEqualTo(6);
    LocalDate due = Objects.requireNonNull(failed.retryOn());

    Narratives left =
        TellTask.tell(
            job.on(due, job.clock()),
            List.of(
                new DayPosts(
                    Objects.requireNonNull(failed.edition()),
                    failed.contentHash(),
                    List.of(new DayPosts.DayPost("fm:p0", "Of lanterns", List.of(), "")))),
            Answers.NONE);

    assertThat(left.made()).containsExactly(failed);
  }

  @Test
  void theArchivesDaysAskForOneNarrativeADayAndNothingTheSecondTime() throws IOException {
    assumeTrue(Files.isDirectory(ARCHIVE), "no real dumps at " + ARCHIVE + "; skipped");
    List<Path> days;
    try (Stream<Path> files = Files.list(ARCHIVE)) {
      days = files.sorted().limit(DAYS).toList();
    }
    Path output = folder.resolve("out");
    try (ModelServer server = ModelServer.honest()) {
      for (int pass = 0; pass < 2; pass++) {
        for (Path day : days) {
          Invocation run =
              ModelRuns.run(
                  day,
                  output,
                  server,
                  "--inputRoot=" + ARCHIVE,
                  "--narrator=llm",
                  "--allowDrop=true");
          assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(server.calls()).isBetween(1, days.size());
        assertThat(server.requests()).allMatch(ModelServer.Request::isNarrative);
        assertThat(server.requests().stream().distinct()).hasSize(server.calls());
      }
    }
  }
}
