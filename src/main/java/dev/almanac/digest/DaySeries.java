package dev.almanac.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Posts a day, as an edition knows them: all posts of its own day, and of earlier days those that
 * were seen by then. So a post that turns up late changes the edition that it belongs to and those
 * from then on, and none between. Days are counted from 1970-01-01.
 */
final class DaySeries {
  /** A series without posts. */
  static final DaySeries NONE = new DaySeries();

  private final TreeMap<Integer, Integer> posts = new TreeMap<>();

  /** The days on which late posts of a day were seen. */
  private final TreeMap<Integer, List<Integer>> late = new TreeMap<>();

  void add(int day, int count) {
    posts.merge(day, count, Integer::sum);
  }

  /** Says that one of a day's posts was seen later. */
  void addLate(int day, int seen) {
    late.computeIfAbsent(day, d -> new ArrayList<>()).add(seen);
  }

  /** All posts of a day. */
  int on(int day) {
    return posts.getOrDefault(day, 0);
  }

  /** Posts of the days from one to another, both inclusive, as the edition of a day knows them. */
  int sum(int from, int to, int edition) {
    if (from > to) {
      return 0;
    }
    int sum = posts.subMap(from, true, to, true).values().stream().mapToInt(n -> n).sum();
    for (Map.Entry<Integer, List<Integer>> day : late.subMap(from, true, to, true).entrySet()) {
      sum -= day.getKey() == edition ? 0 : unseen(day.getValue(), edition);
    }
    return sum;
  }

  /** The last day before an edition's with so many posts at least; null where there is none. */
  @Nullable Integer lastWith(int least, int edition) {
    for (Map.Entry<Integer, Integer> day :
        posts.headMap(edition, false).descendingMap().entrySet()) {
      if (day.getValue() >= least && known(day.getKey(), day.getValue(), edition) >= least) {
        return day.getKey();
      }
    }
    return null;
  }

  /** The first day with a post that an edition knows of; null where there is none. */
  @Nullable Integer first(int edition) {
    for (Map.Entry<Integer, Integer> day : posts.headMap(edition, true).entrySet()) {
      if (known(day.getKey(), day.getValue(), edition) > 0) {
        return day.getKey();
      }
    }
    return null;
  }

  private int known(int day, int all, int edition) {
    return day == edition ? all : all - unseen(late.getOrDefault(day, List.of()), edition);
  }

  private static int unseen(List<Integer> seen, int edition) {
    return (int) seen.stream().filter(day -> day > edition).count();
  }
}
