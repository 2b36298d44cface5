package dev.almanac.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes hold of an output folder, stages a file, says so, and lets go at the end of its input. */
public final class HoldFolder {

  private HoldFolder() {}

  /** The folder is the one argument. */
  @SuppressWarnings("SystemOut") // It is how the process that waits for this one hears of it.
  public static void main(String[] arguments) throws IOException {
    try (OutputFolder folder = OutputFolder.open(Path.of(arguments[0]))) {
      Files.writeString(Files.createDirectories(folder.staging()).resolve("half"), "half a file");
      System.out.println("held");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
