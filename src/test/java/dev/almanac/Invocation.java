package dev.almanac;

import dev.almanac.cli.AlmanacCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * One call of the command line and what came of it.
 *
 * @param exitCode what the process would end with
 * @param out standard output
 * @param err standard error
 */
public record Invocation(int exitCode, String out, String err) {
  /** The sample dumps. */
  public static final Path DUMPS = Path.of("data", "forum-dumps");

  /** Calls {@code almanac} with these arguments. */
  public static Invocation of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = AlmanacCommand.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exitCode = line.execute(arguments);
    return new Invocation(exitCode, out.toString(), err.toString());
  }

  /**
   * Runs the job on an input, with dumps named after this folder.
   *
   * @throws AssertionError where it does not end well
   */
  public static Invocation run(String input, Path output, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("run", "--input=" + input, "--output=" + output, "--inputRoot=" + DUMPS));
    arguments.addAll(List.of(more));
    Invocation run = of(arguments.toArray(String[]::new));
    if (run.exitCode() != 0) {
      throw new AssertionError("exit code " + run.exitCode() + ": " + run.err());
    }
    return run;
  }

  /** Runs the job on all the sample dumps. */
  public static Invocation runSample(Path output, String... more) {
    return run(DUMPS.toString(), output, more);
  }
}
