package dev.almanac.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Takes hold of an output folder, stages a file, says so, and lets go at the end of its input. */
public final class HoldFolder {

  private HoldFolder() {}

  private static LockOwner owner(String... arguments) {
    LockOwner here = LockOwner.of(Instant.parse("2026-03-10T12:01:03.9Z"), "hold");
    return arguments.length < 2
        ? here
        : new LockOwner(here.pid(), arguments[1], here.startedAt(), here.command());
  }

  /** The folder, and the host to call itself after. */
  @SuppressWarnings("SystemOut") // It is how the process that waits for this one hears of it.
  public static void main(String[] arguments) throws IOException {
    try (OutputFolder folder = OutputFolder.open(Path.of(arguments[0]), owner(arguments))) {
      Files.writeString(Files.createDirectories(folder.staging()).resolve("half"), "half a file");
      System.out.println("held");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
