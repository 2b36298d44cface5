package dev.almanac.telling;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;

/** What went wrong, in a line for a person. */
final class Faults {

  private Faults() {}

  /** A fault as it was put into words; of a file, the file and what is wrong with it. */
  static String line(IOException fault) {
    if (fault instanceof FileSystemException file && file.getReason() == null) {
      return file.getFile() + ": " + file.getClass().getSimpleName().replace("Exception", "");
    }
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }

  /** Of the cause at the bottom of it, what it says, else what it is. */
  static String reason(Throwable fault) {
    Throwable root = fault;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return "nobody answers";
      }
      root = cause;
    }
    String message = root.getMessage();
    return message == null || message.isBlank()
        ? root.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
