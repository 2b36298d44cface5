package dev.almanac.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the dumps that an input names. */
public final class DumpFiles {
  private static final String GLOB_CHARACTERS = "*?[{";

  /** The folder that a run keeps beside what it publishes. */
  private static final String OUTPUT_MARK = ".almanac";

  private DumpFiles() {}

  /**
   * Every file of the inputs, each once, sorted; links are followed. Inside a folder, files and
   * folders whose name starts with a dot are passed over, since tools leave their own there, and so
   * is what another run has published.
   *
   * @param inputs files, folders (read to any depth) or globs
   * @throws NoSuchFileException for an input that names no file
   * @throws IOException where a folder cannot be read
   */
  public static List<Path> find(List<String> inputs) throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    for (String input : inputs) {
      List<Path> found = isGlob(input) ? glob(input) : under(Path.of(input));
      if (found.isEmpty()) {
        throw new NoSuchFileException(input, null, "no such file or folder, or nothing in it");
      }
      found.forEach(file -> files.add(file.toAbsolutePath().normalize()));
    }
    return List.copyOf(files);
  }

  private static boolean isGlob(String input) {
    return input.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0)
        && !Files.exists(Path.of(input));
  }

  private static List<Path> glob(String input) throws IOException {
    Path pattern = Path.of(input).toAbsolutePath().normalize();
    Path base = pattern.getRoot();
    for (Path part : pattern) {
      if (part.toString().chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0)) {
        break;
      }
      base = base.resolve(part);
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return under(base).stream().filter(matcher::matches).toList();
  }

  private static List<Path> under(Path start) throws IOException {
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(start.relativize(file)))
          .filter(file -> !isPublished(start, file))
          .toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What a run has published stands beside a folder of the job's own, and is no dump. */
  private static boolean isPublished(Path start, Path file) {
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(start);
        folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(OUTPUT_MARK))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
