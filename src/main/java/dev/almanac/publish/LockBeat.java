package dev.almanac.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The sign of life of a folder's owner, for file systems that do not carry locks from one host to
 * another: the owner's file gets another time every few seconds. The times are no clock's, so that
 * clocks which differ or jump deceive nobody.
 */
final class LockBeat implements Closeable {
  private static final int SECONDS = 2;

  /** So many beats are waited for before an owner on another host is taken for dead. */
  private static final int MISSED = 5;

  private final Path file;
  private final AtomicLong beats = new AtomicLong();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          beat -> {
            Thread thread = new Thread(beat, "almanac-lock");
            thread.setDaemon(true);
            return thread;
          });

  private final ScheduledFuture<?> running;

  /** Starts it. */
  LockBeat(Path file) {
    this.file = file;
    this.running = timer.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void beat() {
    try {
      Files.setLastModifiedTime(file, FileTime.from(beats.incrementAndGet(), TimeUnit.SECONDS));
    } catch (IOException e) {
      // A missed beat: the work itself is what a failing disk stops.
      beats.decrementAndGet();
    }
  }

  /** Waits for a beat of another owner; whether one came. */
  static boolean isHeard(Path file) throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    for (int second = 0; second < SECONDS * MISSED; second++) {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for another run", e);
      }
      if (!Files.exists(file)) {
        return false;
      }
      if (!Files.getLastModifiedTime(file).equals(before)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    running.cancel(false);
    timer.shutdown();
    try {
      // A beat after the file is gone would be a fault of its own.
      if (!timer.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the sign of life does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
