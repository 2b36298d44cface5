package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Main;
import dev.almanac.OtherProcess;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a disk can do to a run: one line, its exit code, and what was published stays. */
class DiskFaultsTest {
  private static final String FIRST = Invocation.DUMPS.resolve("eaforum-2026-03.jsonl").toString();
  private static final int ROOMY_KILOBYTES = 20_000;

  @TempDir private static Path done = Path.of("");
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void runUndisturbed() {
    Invocation.runSample(done);
  }

  /** From one that has hardly room for the first posts read to one that lacks a last few pages. */
  @ParameterizedTest
  @ValueSource(ints = {8, 300, 900})
  void aDiskThatFillsUpLeavesWhatWasPublished(int kilobytesLeft) throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), ROOMY_KILOBYTES)) {
      Path output = disk.path().resolve("out");
      Invocation.run(FIRST, output);
      Map<String, String> before = Published.hashes(output);
      Path filler = disk.path().resolve("filler");
      long free = Files.getFileStore(output).getUsableSpace();
      Files.write(filler, new byte[Math.toIntExact(free - kilobytesLeft * 1024L)]);

      Invocation full = sample(output);

      if (full.exitCode() != ExitCode.DONE) {
        assertThat(full.exitCode()).isEqualTo(ExitCode.TRY_AGAIN);
        assertThat(lastLine(full.err())).contains("a disk failed", "No space left on device");
        assertThat(Published.hashes(output)).isEqualTo(before);
      }
      assertThat(full.exitCode() == ExitCode.DONE).isEqualTo(kilobytesLeft == 900);
      Files.delete(filler);
      assertRunsAgain(output);
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsOneLineAndStays() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), ROOMY_KILOBYTES)) {
      Path output = disk.path().resolve("out");
      Invocation.run(FIRST, output);
      Map<String, String> before = Published.hashes(output);
      disk.remount("ro");

      Invocation refused = sample(output);

      assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(refused.err())
          .hasLineCount(1)
          .contains("cannot write the output", "Read-only file system");
      assertThat(Published.hashes(output)).isEqualTo(before);
      disk.remount("rw");
      assertRunsAgain(output);
    }
  }

  @Test
  void aDumpThatVanishesUnderARunIsOneLineAndNothingIsPublished() throws Exception {
    Path output = folder.resolve("out");
    Invocation.run(FIRST, output);
    Map<String, String> before = Published.hashes(output);
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    Path vanishing = dumps.resolve("vanishing.json");
    Files.copy(Invocation.DUMPS.resolve("lesswrong-2026-03-a.json"), vanishing);

    try (OtherProcess run =
        OtherProcess.start(
            Main.class, "run", "--input=" + dumps, "--output=" + output, "--inputRoot=" + dumps)) {
      while (run.isAlive() && !Files.exists(output.resolve(".almanac/owner.json"))) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      Files.delete(vanishing);
      assertThat(run.waitFor()).isEqualTo(ExitCode.INPUT);
    }

    assertThat(Published.hashes(output)).isEqualTo(before);
    assertRunsAgain(output);
  }

  private static Invocation sample(Path output) {
    return Invocation.of(
        "run",
        "--input=" + Invocation.DUMPS,
        "--inputRoot=" + Invocation.DUMPS,
        "--output=" + output);
  }

  private static void assertRunsAgain(Path output) throws IOException {
    Invocation.runSample(output);
    assertThat(Published.hashes(output)).isEqualTo(Published.hashes(done));
    assertThat(output.resolve(".almanac").toFile().list()).containsExactly("lock");
  }

  private static String lastLine(String text) {
    return text.lines().reduce("", (before, line) -> line);
  }
}
