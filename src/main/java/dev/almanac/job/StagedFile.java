package dev.almanac.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Puts files into the staging folder whole: a step that is tried again replaces its first try. */
final class StagedFile {

  /** Writes to the path that it is given. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  private StagedFile() {}

  /** Says that a published file goes, since nothing stands in it any more. */
  static void remove(Path mark) throws IOException {
    write(mark, Files::createFile);
  }

  static void write(Path file, Content content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Path unfinished = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    content.writeTo(unfinished);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
