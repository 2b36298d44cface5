package dev.almanac;

import dev.almanac.cli.AlmanacCommand;
import java.util.Set;
import java.util.stream.Stream;

/** Arguments → a command → an exit code. Options alone are those of {@code run}. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(AlmanacCommand.commandLine().execute(command(arguments)));
  }

  /**
   * Those who launch Beam's jobs know of options only: {@code java -jar … --runner=… --input=…}.
   */
  static String[] command(String[] arguments) {
    boolean isRun =
        arguments.length > 0
            && arguments[0].startsWith("--")
            && !Set.of("--help", "--version").contains(arguments[0]);
    return isRun
        ? Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new)
        : arguments;
  }
}
