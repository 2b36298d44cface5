package dev.almanac.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the dumps that an input names. */
public final class DumpFiles {
  private static final String GLOB_CHARACTERS = "*?[{";

  private DumpFiles() {}

  /**
   * Every file of the inputs, each once, sorted by path. Inside a folder, files and folders whose
   * name starts with a dot are passed over, since tools leave their own there, and so is what
   * another run has published. Links are followed where they stay inside the input's folder; others
   * are found with the reason why they are not.
   *
   * @param inputs files, folders (read to any depth) or globs; one that is a link itself is
   *     followed
   * @param followsOutside whether links that leave the input's folder are followed too
   * @throws NoSuchFileException for an input that names no file
   * @throws IOException where a folder cannot be read
   */
  public static List<DumpFile> find(List<String> inputs, boolean followsOutside)
      throws IOException {
    List<DumpFile> all = new ArrayList<>();
    for (String input : inputs) {
      List<DumpFile> found =
          isGlob(input) ? glob(input, followsOutside) : under(Path.of(input), followsOutside);
      if (found.isEmpty()) {
        throw new NoSuchFileException(input, null, "no such file or folder, or nothing in it");
      }
      all.addAll(found);
    }
    return onceEach(all);
  }

  /** Of two ways to one file the one without a link is kept, else the first. */
  private static List<DumpFile> onceEach(List<DumpFile> files) throws IOException {
    Map<String, DumpFile> once = new TreeMap<>();
    for (DumpFile file : files.stream().sorted().toList()) {
      boolean isRead = file.refusal() == null;
      String real = isRead ? Path.of(file.path()).toRealPath().toString() : file.path();
      if (!once.containsKey(real) || file.path().equals(real)) {
        once.put(real, file);
      }
    }
    return once.values().stream().sorted().toList();
  }

  private static boolean isGlob(String input) {
    return input.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0)
        && !Files.exists(Path.of(input));
  }

  private static List<DumpFile> glob(String input, boolean followsOutside) throws IOException {
    Path pattern = Path.of(input).toAbsolutePath().normalize();
    Path base = pattern.getRoot();
    for (Path part : pattern) {
      if (part.toString().chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0)) {
        break;
      }
      base = base.resolve(part);
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return under(base, followsOutside).stream()
        .filter(file -> matcher.matches(Path.of(file.path())))
        .toList();
  }

  private static List<DumpFile> under(Path input, boolean followsOutside) throws IOException {
    Path start = input.toAbsolutePath().normalize();
    if (!Files.exists(start)) {
      return List.of();
    }
    FolderWalk walk = new FolderWalk(start, followsOutside);
    return walk.files();
  }
}
