package dev.almanac.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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
 * untouched, and so do those that the run keeps; any other that it did not build again goes. A file
 * is replaced whole or not at all.
 */
public final class Publication {
  /** Rows of earlier runs, which no run builds again. */
  static final String RUNS = "tables/runs/";

  private static final List<String> FOLDERS = List.of("digests", "site", "tables");

  /**
   * What a commit did.
   *
   * @param written files new or changed
   * @param unchanged files that had the same bytes already, or were kept
   * @param removed files that were published before and are no more
   */
  public record Outcome(int written, int unchanged, int removed) {}

  private Publication() {}

  /**
   * Commits. The journal makes it one step: killed before the journal stands, nothing has changed;
   * killed after, the next run finishes what it says. Staged files and journal are on the disk
   * before the first file moves, and what moved is before the journal goes, so that this holds for
   * a power cut as well.
   *
   * @param staged a folder with {@code tables}, {@code digests} and {@code site}; its files are
   *     moved away
   * @param output where they are published
   * @param kept names, relative to the output, of published files that stay as they are
   */
  public static Outcome commit(Path staged, Path output, Set<String> kept) throws IOException {
    Set<String> built = files(staged);
    List<String> obsolete = new ArrayList<>();
    for (String name : published(output)) {
      if (!built.contains(name) && !stays(name, kept)) {
        obsolete.add(name);
      }
    }
    List<Manifest.Entry> changed = changed(built, staged, output);
    Journal journal = new Journal(changed, obsolete);
    journal.writeTo(output);
    carryOut(journal, staged, output);
    Set<String> standing = new TreeSet<>(kept);
    standing.removeAll(built);
    standing.removeIf(name -> name.startsWith(RUNS));
    int unchanged = built.size() - changed.size() + standing.size();
    return new Outcome(changed.size(), unchanged, obsolete.size());
  }

  /** Several at a time: a disk takes many files to itself hardly slower than one. */
  private static List<Manifest.Entry> changed(Set<String> built, Path staged, Path output)
      throws IOException {
    try {
      return built.parallelStream()
          .map(name -> changed(name, staged, output))
          .flatMap(Optional::stream)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<Manifest.Entry> changed(String name, Path staged, Path output) {
    try {
      if (!isChanged(staged.resolve(name), output.resolve(name))) {
        return Optional.empty();
      }
      DiskSync.file(staged.resolve(name));
      return Optional.of(Manifest.Entry.of(staged, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChanged(Path staged, Path published) throws IOException {
    return !Files.exists(published) || Files.mismatch(staged, published) >= 0;
  }

  /** Whether a published file stays though the run did not build it. */
  static boolean stays(String name, Set<String> kept) {
    return name.startsWith(RUNS) || kept.contains(name);
  }

  /** Finishes a commit that was cut off, where there is one. */
  static void recover(Path staged, Path output) throws IOException {
    Optional<Journal> journal = Journal.of(output);
    if (journal.isPresent()) {
      carryOut(journal.get(), staged, output);
    }
  }

  /** Does what is not done yet. */
  private static void carryOut(Journal journal, Path staged, Path output) throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Manifest.Entry file : journal.files()) {
      Path from = staged.resolve(file.name());
      Path to = output.resolve(file.name());
      folders.add(to.resolveSibling(""));
      if (Files.exists(from)) {
        Files.createDirectories(to.resolveSibling(""));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path folder : folders) {
      DiskSync.folder(folder);
    }
    for (String name : journal.obsolete()) {
      Files.deleteIfExists(output.resolve(name));
      removeEmptyFolders(output, name);
    }
    Manifest.after(journal, output).writeTo(output);
    Journal.close(output);
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

  /** The folders that a file leaves empty, the deepest first. */
  private static void removeEmptyFolders(Path output, String name) throws IOException {
    for (int end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      Path folder = output.resolve(name.substring(0, end));
      if (Files.exists(folder)) {
        try (Stream<Path> left = Files.list(folder)) {
          if (left.findAny().isPresent()) {
            return;
          }
        }
        Files.delete(folder);
      }
    }
  }

  /** The tables, digests and pages of an output folder, by their names relative to it, sorted. */
  public static Set<String> published(Path output) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : FOLDERS) {
      files(output.resolve(folder)).forEach(name -> names.add(folder + "/" + name));
    }
    return names;
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
