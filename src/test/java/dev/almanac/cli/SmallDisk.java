package dev.almanac.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of a few kilobytes, in memory; only root may mount one. */
final class SmallDisk implements AutoCloseable {
  private static final int TRIES = 50;
  private static final int PAUSE_MILLIS = 100;

  private final Path at;

  private SmallDisk(Path at) {
    this.at = at;
  }

  /** Mounts one, or has the test skipped, saying so. */
  static SmallDisk mount(Path at, int kilobytes) throws IOException {
    Files.createDirectories(at);
    boolean mounted = call("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", at);
    assumeTrue(mounted, "no small disk can be mounted here; skipped");
    return new SmallDisk(at);
  }

  /** Where it is mounted. */
  Path path() {
    return at;
  }

  /** Mounts it anew with other options, its files left as they are. */
  void remount(String options) throws IOException {
    if (!call("mount", "-o", "remount," + options, at)) {
      throw new IOException("cannot remount " + at);
    }
  }

  @Override
  public void close() throws IOException {
    // Threads of an engine whose run failed close their files a moment later.
    for (int tries = 1; !call("umount", at); tries++) {
      if (tries == TRIES) {
        throw new IOException("cannot unmount " + at);
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean call(Object... command) throws IOException {
    List<String> words = List.of(command).stream().map(Object::toString).toList();
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      // There is no such command here.
      return false;
    }
  }
}
