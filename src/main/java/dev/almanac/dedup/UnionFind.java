package dev.almanac.dedup;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups of keys that pairs hold together (Tarjan 1975, with path halving). Joining commutes and
 * associates: any order of any split of the pairs gives the same groups. It holds the keys of pairs
 * alone, some thousands in a million posts. With a billion posts they would not fit one worker; the
 * same groups then come of connected components by label propagation, a few shuffles of (key, least
 * key seen), each as light as the pairs.
 */
final class UnionFind {
  private final TreeMap<String, String> parents = new TreeMap<>();

  /** Says that two keys belong together. */
  void join(String one, String other) {
    String a = root(one);
    String b = root(other);
    // The lesser key is the root, so that groups do not depend on the order of joins.
    if (a.compareTo(b) < 0) {
      parents.put(b, a);
    } else {
      parents.put(a, b);
    }
  }

  private String root(String key) {
    String at = key;
    String parent = parents.computeIfAbsent(at, k -> k);
    while (!parent.equals(at)) {
      String grand = parents.getOrDefault(parent, parent);
      parents.put(at, grand);
      at = grand;
      parent = parents.getOrDefault(at, at);
    }
    return at;
  }

  /** The groups, each sorted, by their least keys. */
  List<SortedSet<String>> groups() {
    TreeMap<String, SortedSet<String>> groups = new TreeMap<>();
    for (String key : new TreeSet<>(parents.keySet())) {
      groups.computeIfAbsent(root(key), root -> new TreeSet<>()).add(key);
    }
    return List.copyOf(groups.values());
  }
}
