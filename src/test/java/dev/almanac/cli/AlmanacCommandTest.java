package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.OtherProcess;
import dev.almanac.publish.HoldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that a user can mend: an exit code and one line. */
class AlmanacCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void anInputThatIsNotThereIsOneLine() {
    assertFault(ExitCode.INPUT, "no such file or folder", run("--input=" + folder.resolve("no")));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aMissingInputOptionIsOneLine() {
    assertFault(ExitCode.USAGE, "--input=DIR_OR_GLOB[,…] is missing", run("--shards=4"));
  }

  @Test
  void aMissingOutputOptionIsOneLine() {
    assertFault(
        ExitCode.USAGE,
        "--output=DIR is missing",
        Invocation.of("run", "--input=" + Invocation.DUMPS));
  }

  @Test
  void aBadDateIsOneLine() {
    assertFault(
        ExitCode.USAGE,
        "--from=yesterday is no day",
        run("--input=" + Invocation.DUMPS, "--from=yesterday"));
  }

  @Test
  void anUnknownOptionIsOneLineWithAHint() {
    assertFault(
        ExitCode.USAGE,
        "unknown option --imput; did you mean --input?",
        run("--imput=" + Invocation.DUMPS));
  }

  @Test
  void anUnknownKeyOfASpecIsOneLine() throws IOException {
    assertFault(
        ExitCode.USAGE, "unknown option --outptu; did you mean --output?", spec("outptu: x\n"));
  }

  @Test
  void aSpecThatIsNoYamlIsOneLine() throws IOException {
    assertFault(ExitCode.USAGE, "not YAML", spec("input: [\n"));
  }

  @Test
  void aSpecThatIsNotThereIsOneLine() {
    assertFault(
        ExitCode.USAGE,
        "no such spec",
        Invocation.of("run", "--spec=" + folder.resolve("no.yaml")));
  }

  @Test
  void anOutputThatIsAFileIsOneLine() throws IOException {
    Files.writeString(folder.resolve("out"), "a file");
    assertFault(ExitCode.USAGE, "cannot write the output", run("--input=" + Invocation.DUMPS));
  }

  @Test
  void anArgumentWithoutDashesIsOneLine() {
    assertFault(ExitCode.USAGE, "unexpected argument dumps", run("dumps"));
  }

  @Test
  void anUnknownRunnerIsOneLine() {
    assertFault(
        ExitCode.USAGE,
        "NoSuchRunner",
        run("--input=" + Invocation.DUMPS, "--runner=NoSuchRunner"));
  }

  @Test
  void anOutputThatAnotherRunHoldsIsOneLineThatSaysTryAgain() throws Exception {
    try (OtherProcess other =
        OtherProcess.start(HoldFolder.class, folder.resolve("out").toString())) {
      assertThat(other.line()).isEqualTo("held");
      assertFault(ExitCode.TRY_AGAIN, "is publishing into", run("--input=" + Invocation.DUMPS));
    }
  }

  @Test
  void aQueryWithoutTablesIsOneLine() {
    assertFault(
        ExitCode.INPUT,
        "no tables are published in",
        Invocation.of("query", "--output=" + folder, "SELECT 1"));
  }

  @Test
  void helpNamesEveryOption() {
    Invocation help = Invocation.of("run", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("--input", "--output", "--from", "--to", "--seenOn", "--timeZone", "--spec");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(Invocation.of("--version").out()).matches("almanac \\d+\\.\\d+\\.\\d+\\R");
  }

  private Invocation spec(String yaml) throws IOException {
    Path spec = Files.writeString(folder.resolve("job.yaml"), yaml);
    return run("--input=" + Invocation.DUMPS, "--spec=" + spec);
  }

  private Invocation run(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "run";
    arguments[1] = "--output=" + folder.resolve("out");
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Invocation.of(arguments);
  }

  private static void assertFault(int exitCode, String message, Invocation call) {
    assertThat(call.err()).hasLineCount(1).startsWith("almanac: ").contains(message);
    assertThat(call.out()).isEmpty();
    assertThat(call.exitCode()).isEqualTo(exitCode);
  }
}
