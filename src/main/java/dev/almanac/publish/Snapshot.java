package dev.almanac.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every table and digest that stands once a commit is done, and where its file lies until then: in
 * staging where the run has built it, else where it was published before.
 */
public final class Snapshot {
  private final SortedMap<String, Path> files;
  private final Set<String> changed;

  private Snapshot(SortedMap<String, Path> files, Set<String> changed) {
    this.files = files;
    this.changed = changed;
  }

  /** What is published now; all of it counts as changed, so that all of it is looked at. */
  public static Snapshot of(Path output) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String name : Publication.published(output)) {
      files.put(name, output.resolve(name));
    }
    return new Snapshot(files, Set.copyOf(files.keySet()));
  }

  /**
   * What will be published.
   *
   * @param staged the folder of the files that the run has built
   * @param output where it publishes
   * @param kept names of published files that stay as they are, since their rows did not change
   * @throws IllegalArgumentException where a file that is to be kept is not there
   */
  public static Snapshot after(Path staged, Path output, Set<String> kept) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String name : Publication.published(output)) {
      if (Publication.stays(name, kept)) {
        files.put(name, output.resolve(name));
      }
    }
    for (String name : kept) {
      if (!files.containsKey(name)) {
        throw new IllegalArgumentException(name + " is to be kept, and is not published");
      }
    }
    Set<String> built = Publication.files(staged);
    built.forEach(name -> files.put(name, staged.resolve(name)));
    return new Snapshot(files, Set.copyOf(built));
  }

  /**
   * The names in a folder, such as {@code tables/posts/}, sorted; names are relative to the output.
   */
  public List<String> in(String folder) {
    return List.copyOf(files.tailMap(folder).headMap(folder + Character.MAX_VALUE).keySet());
  }

  /** Those of them that the commit brings. */
  public List<String> changedIn(String folder) {
    return in(folder).stream().filter(changed::contains).toList();
  }

  /** Where a file lies now; empty where there is none of that name. */
  public Optional<Path> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** Where a file lies now. */
  public Path path(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  /** All names. */
  public Set<String> names() {
    return Collections.unmodifiableSet(files.keySet());
  }
}
