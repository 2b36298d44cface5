package dev.almanac.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private static final List<String> FOLDERS = List.of("digests", "tables");

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
   * Commits. The journal makes it one step: killed before the journal stands, nothing has changed;
   * killed after, the next run finishes what it says.
   *
   * @param staged a folder with {@code tables} and {@code digests}; its files are moved away
   * @param obsolete published files that go; those that are neither staged nor named here stay
   * @param output where they are published
   */
  public static Outcome commit(Path staged, Set<String> obsolete, Path output) throws IOException {
    Set<String> built = files(staged);
    List<String> gone = obsolete.stream().filter(name -> !built.contains(name)).sorted().toList();
    Journal journal = new Journal(List.copyOf(built), gone);
    journal.writeTo(output);
    return carryOut(journal, staged, output);
  }

  /**
   * The names of all published files but the run records.
   *
   * @param output where they are published
   */
  public static Set<String> published(Path output) throws IOException {
    Set<String> published = new TreeSet<>();
    for (String folder : FOLDERS) {
      for (String file : files(output.resolve(folder))) {
        String name = folder + "/" + file;
        if (!name.startsWith(RUNS)) {
          published.add(name);
        }
      }
    }
    return published;
  }

  /** Finishes a commit that was cut off, where there is one. */
  static void recover(Path staged, Path output) throws IOException {
    Optional<Journal> journal = Journal.of(output);
    if (journal.isPresent()) {
      carryOut(journal.get(), staged, output);
    }
  }

  /** Does what is not done yet. */
  private static Outcome carryOut(Journal journal, Path staged, Path output) throws IOException {
    int written = 0;
    for (String name : journal.files()) {
      Path from = staged.resolve(name);
      Path to = output.resolve(name);
      if (Files.exists(from) && (!Files.exists(to) || Files.mismatch(from, to) >= 0)) {
        Files.createDirectories(to.resolveSibling(""));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        written++;
      }
    }
    for (String name : journal.obsolete()) {
      if (Files.deleteIfExists(output.resolve(name))) {
        removeIfEmpty(output.resolve(name).resolveSibling(""));
      }
    }
    Manifest.of(output).writeTo(output.resolve(Manifest.NAME));
    Journal.close(output);
    return new Outcome(written, journal.files().size() - written, journal.obsolete().size());
  }

  /** The names of the files in which two folders differ, run records aside, sorted. */
  public static List<String> differences(Path one, Path other) throws IOException {
    Map<String, Manifest.Entry> entries = new TreeMap<>();
    Manifest.of(one).files().forEach(entry -> entries.put(entry.name(), entry));
    Set<String> differing = new TreeSet<>();
    for (Manifest.Entry entry : Manifest.of(other).files()) {
      if (!entry.equals(entries.remove(entry.name()))) {
        differing.add(entry.name());
      }
    }
    differing.addAll(entries.keySet());
    return List.copyOf(differing);
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
   * Names of files relative to the folder, with {@code /}, sorted; unfinished files and engines'
   * own folders start with a dot.
   */
  public static Set<String> files(Path folder) throws IOException {
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
