package dev.almanac;

import dev.almanac.cli.AlmanacCommand;

/** Arguments → a command → an exit code. */
public final class Main {

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(AlmanacCommand.commandLine().execute(arguments));
  }
}
