package dev.almanac.stats;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How the themes of one source stand to each other in each period, by their posts. */
final class Ranks {
  /** Of each period how many themes have how many posts, most posts first. */
  private final Map<Integer, TreeMap<Integer, Integer>> themes = new HashMap<>();

  /** Adds a theme that has posts in a period. */
  void add(int period, int posts) {
    themes.computeIfAbsent(period, p -> new TreeMap<>()).merge(posts, 1, Integer::sum);
  }

  /** The place of a theme with so many posts, from 1; equals share the better place. */
  int rank(int period, int posts) {
    int better = 0;
    TreeMap<Integer, Integer> counts = themes.get(period);
    if (counts != null) {
      for (int count : counts.tailMap(posts, false).values()) {
        better += count;
      }
    }
    return better + 1;
  }
}
