package dev.almanac.cli;

/** How a command ended. */
final class ExitCode {
  static final int DONE = 0;

  /** A fault of the program itself. */
  static final int FAULT = 1;

  static final int USAGE = 2;
  static final int INPUT = 3;

  /** An audit failed; nothing was published. */
  static final int AUDIT = 4;

  /** The budget for a language model is used up; what was done is published. */
  static final int BUDGET = 5;

  /** A temporary fault outside: try again. */
  static final int TRY_AGAIN = 75;

  private ExitCode() {}
}
