package dev.almanac.evaluate;

import dev.almanac.dedup.Similarity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All captures, with the shingles of their texts: 8 bytes a word in memory. */
public final class Captures {

  private final Map<String, Capture> byName = new TreeMap<>();
  private final Map<String, long[]> shingles = new HashMap<>();

  /** An empty collection of captures. */
  public Captures() {}

  /** Adds captures, whose names are to be all different. */
  void add(Capture capture, long[] itsShingles) {
    byName.put(capture.name(), capture);
    shingles.put(capture.name(), itsShingles);
  }

  /** All, by name. */
  public Collection<Capture> all() {
    return byName.values();
  }

  /** The one of this name. */
  public Capture named(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  /** The captures of each post, by its key. */
  Map<String, List<Capture>> byPost() {
    return byName.values().stream()
        .sorted(Comparator.comparing(Capture::name))
        .collect(Collectors.groupingBy(Capture::postKey, TreeMap::new, Collectors.toList()));
  }

  /** How alike the texts of two captures are, exactly. */
  public Similarity compare(String one, String other) {
    return Similarity.of(
        Objects.requireNonNull(shingles.get(one)), Objects.requireNonNull(shingles.get(other)));
  }
}
