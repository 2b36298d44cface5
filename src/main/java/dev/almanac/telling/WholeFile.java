package dev.almanac.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that others read at any time: it stands whole, or as it was before. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Writes beside it, under a name that collectors of files read past, and renames.
   *
   * @throws IOException where it cannot be written
   */
  static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    Path unfinished = folder.resolve("." + file.getFileName() + ".new");
    try {
      Files.write(unfinished, bytes);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
