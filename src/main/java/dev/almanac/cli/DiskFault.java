package dev.almanac.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** What is wrong with a file, in words. */
final class DiskFault {

  private DiskFault() {}

  /** What is wrong with which file, on one line. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException fault) {
      String why = fault.getReason();
      String kind =
          switch (fault.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "no such file";
            case "AccessDeniedException" -> "permission denied";
            case "FileAlreadyExistsException", "NotDirectoryException" -> "not a folder";
            default -> "cannot be used";
          };
      return fault.getFile() + ": " + (why == null ? kind : why);
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
