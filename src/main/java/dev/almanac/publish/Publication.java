package dev.almanac.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commit: makes the staged files the published ones. Files whose bytes are the same stay
 * untouched; files that the run did not build again go. A file is replaced whole or not at all.
 */
public final class Publication {
  /** Rows of earlier runs, which no run builds again. */
  private static final String RUNS = "tables/runs/";

  /**
   * What a commit did.
   *
   * @param written files new or changed
   * @param unchanged files that had the same bytes already
   * @param removed files that were published before and are no more
   */
  public record Outcome(int written, int unchanged, int removed) {}

  private Publication() {}

  /**
   * Commits.
   *
   * @param staged a folder with {@code tables} and {@code digests}; its files are moved away
   * @param output where they are published
   */
  public static Outcome commit(Path staged, Path output) throws IOException {
    Set<String> built = files(staged);
    int written = 0;
    for (String name : built) {
      Path from = staged.resolve(name);
      Path to = output.resolve(name);
      if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
        Files.createDirectories(to.resolveSibling(""));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written++;
      }
    }
    int removed = 0;
    for (String folder : new String[] {"tables", "digests"}) {
      for (String name : files(output.resolve(folder))) {
        String published = folder + "/" + name;
        if (!built.contains(published) && !published.startsWith(RUNS)) {
          Files.delete(output.resolve(published));
          removeIfEmpty(output.resolve(published).resolveSibling(""));
          removed++;
        }
      }
    }
    Manifest.of(output).writeTo(output.resolve(Manifest.NAME));
    return new Outcome(written, built.size() - written, removed);
  }

  /** Whether two folders have published the same files with the same bytes, run records aside. */
  public static boolean sameFiles(Path one, Path other) throws IOException {
    return Manifest.of(one).equals(Manifest.of(other));
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  /**
   * Names relative to the folder, with {@code /}; unfinished files and engines' own folders start
   * with a dot.
   */
  static Set<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Set.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith(".") && !name.contains("/."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
