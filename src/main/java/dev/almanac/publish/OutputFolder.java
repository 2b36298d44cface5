package dev.almanac.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a job publishes, held by one run at a time. What the job needs for itself
 * lies under {@code .almanac}, beside what people read.
 */
public final class OutputFolder implements Closeable {
  /** What is to be published, under the staging folder. */
  private static final String FILES = "files";

  private final Path output;
  private final FileChannel channel;
  private final FileLock lock;
  private final LockBeat beat;

  private OutputFolder(Path output, FileChannel channel, FileLock lock, LockBeat beat) {
    this.output = output;
    this.channel = channel;
    this.lock = lock;
    this.beat = beat;
  }

  /**
   * Takes hold of the folder, which is made if need be, finishes a commit that a dead run has
   * begun, and clears what else it left in staging. An owner on another host that has not said to
   * be done is waited for, some seconds long: on a file system that carries no locks between hosts
   * it may be at work.
   *
   * @param owner this process, for others to know who it is
   * @throws BusyException where another run holds it
   * @throws IOException where it cannot be written
   */
  public static OutputFolder open(Path output, LockOwner owner) throws IOException {
    Path own = Files.createDirectories(output.resolve(".almanac"));
    // The system lets go of the lock when its process ends, however it ends.
    FileChannel channel =
        FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    Optional<LockOwner> before = LockOwner.of(own);
    if (lock == null || isAliveElsewhere(before, owner, own)) {
      channel.close();
      throw new BusyException(output, before.map(other -> other.inWords(owner)).orElse(""));
    }
    owner.writeTo(own);
    LockBeat beat = new LockBeat(LockOwner.at(own));
    OutputFolder folder = new OutputFolder(output, channel, lock, beat);
    try {
      Publication.recover(folder.staging().resolve(FILES), output);
      folder.clearStaging();
      return folder;
    } catch (IOException e) {
      folder.letGo();
      throw e;
    }
  }

  private static boolean isAliveElsewhere(Optional<LockOwner> before, LockOwner owner, Path own)
      throws IOException {
    boolean isElsewhere = before.isPresent() && !before.get().host().equals(owner.host());
    return isElsewhere && LockBeat.isHeard(LockOwner.at(own));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return null;
    }
  }

  /** Where this run builds what it will publish; empty. */
  public Path staging() {
    return output.resolve(".almanac").resolve("staging");
  }

  /** The folder itself. */
  public Path path() {
    return output;
  }

  @Override
  public void close() throws IOException {
    try {
      clearStaging();
    } finally {
      letGo();
    }
  }

  private void letGo() throws IOException {
    try (channel;
        lock) {
      beat.close();
      Files.deleteIfExists(LockOwner.at(output.resolve(".almanac")));
    }
  }

  private void clearStaging() throws IOException {
    if (!Files.exists(staging())) {
      return;
    }
    Files.walkFileTree(
        staging(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
              throws IOException {
            if (fault != null) {
              throw fault;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
