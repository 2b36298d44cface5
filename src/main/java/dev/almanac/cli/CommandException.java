package dev.almanac.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with one line for the user and an exit code. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  CommandException(int exitCode, @Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
