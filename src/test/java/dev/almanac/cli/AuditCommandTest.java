package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir private static Path output = Path.of("");

  @BeforeAll
  static void run() {
    Invocation.runSample(output);
  }

  @Test
  void allAuditsHoldOfARunAndSayHowMuchTheyLookedAt() {
    Invocation audit = audit();
    assertThat(audit.exitCode()).isZero();
    assertThat(audit.out())
        .hasLineCount(9)
        .containsPattern("(?m)^keys +OK +[\\d,]+ checked +\\d+\\.\\d s$")
        .doesNotContain("FAILED");
  }

  @Test
  void someAuditsRunAlone() {
    assertThat(audit("--only=keys,drop").out()).hasLineCount(2).contains("keys", "drop");
  }

  @Test
  void everyAuditSaysWhatItMakesSureOf() {
    Invocation list = Invocation.of("audit", "--list");
    assertThat(list.exitCode()).isZero();
    assertThat(list.out())
        .hasLineCount(9)
        .contains("keys            no two rows of a table have one key");
  }

  @Test
  void anAuditThatDoesNotExistIsOneLine() {
    Invocation audit = audit("--only=key");
    assertThat(audit.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(audit.err()).hasLineCount(1).contains("no audit is named key; there are [contract");
  }

  @Test
  void anOutputWithoutTablesIsOneLine(@TempDir Path empty) {
    Invocation audit = Invocation.of("audit", "--output=" + empty);
    assertThat(audit.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(audit.err()).hasLineCount(1).contains("no tables are published in");
  }

  @Test
  void anAuditThatFailsSaysWhereAndEndsWithItsCode(@TempDir Path copy) throws IOException {
    Invocation.runSample(copy);
    Path digest = copy.resolve("digests/2026/03/2026-03-24.md");
    Files.writeString(digest, Files.readString(digest).replace("karma 94", "karma 95"));
    Invocation audit = Invocation.of("audit", "--output=" + copy, "--only=digest-numbers");
    assertThat(audit.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(audit.out())
        .contains("digest-numbers  FAILED", "    digests/2026/03/2026-03-24.md: https://");
    Invocation verify = Invocation.of("verify", "--output=" + copy);
    assertThat(verify.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(verify.out()).contains("digests/2026/03/2026-03-24.md has other bytes", "1 differ");
  }

  @Test
  void aDamagedTableIsNamedByAuditAndByTheNextRun(@TempDir Path copy) throws IOException {
    Invocation.runSample(copy);
    Path table = copy.resolve("tables/fingerprints/month=2026-03/part-0.parquet");
    Files.write(table, Arrays.copyOf(Files.readAllBytes(table), 1000));
    Invocation audit = Invocation.of("audit", "--output=" + copy);
    assertThat(audit.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(audit.out()).contains(table + " cannot be read as Parquet", "digest-numbers");
    Invocation run =
        Invocation.of(
            "run",
            "--input=" + Invocation.DUMPS.resolve("eaforum-2026-03.jsonl"),
            "--inputRoot=" + Invocation.DUMPS,
            "--output=" + copy);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains(table + " cannot be read as Parquet; almanac verify --output=");
  }

  @Test
  void aPersonsNoteAmongTheTablesIsLeftAlone(@TempDir Path copy) throws IOException {
    Invocation.runSample(copy);
    Path note = copy.resolve("tables/posts/note.txt");
    Files.writeString(note, "read me");
    Invocation.runSample(copy);
    assertThat(note).hasContent("read me");
    assertThat(Invocation.of("audit", "--output=" + copy).exitCode()).isZero();
  }

  @Test
  void aRunWhoseAuditFailsPublishesNothing(@TempDir Path folder) {
    Path out = folder.resolve("out");
    Invocation run =
        Invocation.of("run", "--input=" + Invocation.DUMPS, "--output=" + out, "--failOver=0.1%");
    assertThat(run.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(run.err())
        .contains("nothing published, an audit failed: reject-share: tables/runs/")
        .contains("2 of 206 records are rejects, 0.971%, and no more than 0.1% may be");
    assertThat(List.of(java.util.Objects.requireNonNull(out.toFile().list())))
        .containsExactly(".almanac");
  }

  @Test
  void whatIsPublishedVerifies() {
    Invocation verify = Invocation.of("verify", "--output=" + output);
    assertThat(verify.exitCode()).isZero();
    assertThat(verify.out())
        .hasLineCount(1)
        .matches("50 files, [\\d,]+ bytes: all as published\\R");
  }

  @Test
  void thereIsNothingToVerifyWithoutAManifest(@TempDir Path empty) {
    Invocation verify = Invocation.of("verify", "--output=" + empty);
    assertThat(verify.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(verify.err()).hasLineCount(1).contains("manifest.json: no such file");
  }

  private static Invocation audit(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "audit";
    arguments[1] = "--output=" + output;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Invocation.of(arguments);
  }
}
