package dev.almanac.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through an input's folder to any depth and keeps out of what is not to be read. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  /** The folder that a run keeps beside what it publishes. */
  private static final String OUTPUT_MARK = ".almanac";

  private final Path start;
  private final Path realStart;
  private final boolean followsOutside;
  private final List<DumpFile> files = new ArrayList<>();

  /**
   * @param start a file or a folder, absolute
   */
  FolderWalk(Path start, boolean followsOutside) throws IOException {
    this.start = start;
    this.realStart = start.toRealPath();
    this.followsOutside = followsOutside;
  }

  List<DumpFile> files() throws IOException {
    Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
    return files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (folder.equals(start)) {
      return isPublished(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }
    if (isHidden(folder) || isPublished(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (leavesTheInput(folder)) {
      add(folder, "link_outside");
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (isHidden(file) && !file.equals(start)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      // Where a link leads nowhere, its own attributes come in place of its target's.
      add(file, "broken_link");
    } else if (!attributes.isRegularFile()) {
      add(file, "not_a_file");
    } else {
      add(file, leavesTheInput(file) ? "link_outside" : null);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
    if (fault instanceof FileSystemLoopException) {
      add(file, "link_loop");
      return FileVisitResult.CONTINUE;
    }
    throw fault;
  }

  private void add(Path file, @Nullable String refusal) {
    files.add(new DumpFile(file.toString(), refusal));
  }

  private boolean leavesTheInput(Path path) throws IOException {
    return !followsOutside && !path.equals(start) && !path.toRealPath().startsWith(realStart);
  }

  /** What a run has published stands beside a folder of the job's own, and is no dump. */
  private static boolean isPublished(Path folder) {
    return Files.isDirectory(folder.resolve(OUTPUT_MARK));
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
