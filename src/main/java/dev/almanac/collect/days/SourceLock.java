package dev.almanac.collect.days;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Holds a source's folder for one collection at a time; the system lets go when it ends. */
public final class SourceLock implements Closeable {
  private final FileChannel channel;
  private final FileLock lock;

  private SourceLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes hold of the folder, which is made if need be; empty where another collection has it. */
  public static Optional<SourceLock> of(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new SourceLock(channel, lock));
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      lock.release();
    }
  }
}
