package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How many canonical posts each day has on each theme, and on each two, counted from the tables. An
 * edition counts those that were seen by its day.
 */
final class ThemeDays {
  /** Stands for posts of any theme or none. */
  static final String ALL = "*";

  /** A post that editions before {@code seen} do not know, but for its own day's. */
  private record Late(int day, int seen) {}

  private final Map<String, TreeMap<Integer, Integer>> counts = new HashMap<>();
  private final Map<String, List<Late>> late = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  private ThemeDays() {}

  static ThemeDays read(Subject subject) throws IOException {
    ThemeDays days = new ThemeDays();
    PostIndex posts = subject.posts();
    posts
        .entries()
        .forEach(
            (key, post) -> {
              if (post.canonicalKey().equals(key)) {
                days.count(ALL, post);
              }
            });
    for (String file : subject.files(Table.POST_THEMES)) {
      Map<String, List<String>> themes = new HashMap<>();
      subject.rows(
          file,
          Table.POST_THEMES,
          row -> {
            String id = Cells.text(row, "theme_id");
            days.ids.putIfAbsent(Cells.text(row, "theme_name"), id);
            String post = Cells.text(row, "post_key");
            if (posts.isCanonical(post)) {
              themes.computeIfAbsent(post, p -> new ArrayList<>()).add(id);
            }
          },
          "post_key",
          "theme_id",
          "theme_name");
      themes.forEach(
          (post, of) -> days.count(of, Objects.requireNonNull(posts.entries().get(post))));
    }
    return days;
  }

  private void count(List<String> themes, PostIndex.Entry post) {
    for (String one : themes) {
      count(one, post);
      for (String other : themes) {
        if (one.compareTo(other) < 0) {
          count(pair(one, other), post);
        }
      }
    }
  }

  private void count(String theme, PostIndex.Entry post) {
    counts.computeIfAbsent(theme, t -> new TreeMap<>()).merge(post.day(), 1, Integer::sum);
    if (post.firstSeen() > post.day()) {
      late.computeIfAbsent(theme, t -> new ArrayList<>())
          .add(new Late(post.day(), post.firstSeen()));
    }
  }

  private static String pair(String one, String other) {
    return one + "\n" + other;
  }

  /** The theme of a name; the name itself where no theme has it. */
  String id(String name) {
    return ids.getOrDefault(name, name);
  }

  /** Whether a theme has this name. */
  boolean isName(String name) {
    return ids.containsKey(name);
  }

  /** The first day that has a post which an edition knows; its own where it knows none. */
  int firstDay(int edition) {
    NavigableMap<Integer, Integer> all = of(ALL, edition);
    return all.isEmpty() ? edition : Math.min(edition, all.firstKey());
  }

  /**
   * Posts on a theme by day, those alone that were seen by the day of an edition, or are its own.
   */
  NavigableMap<Integer, Integer> of(String theme, int edition) {
    TreeMap<Integer, Integer> all = counts.getOrDefault(theme, new TreeMap<>());
    List<Late> unknown =
        late.getOrDefault(theme, List.of()).stream()
            .filter(post -> post.seen > edition && post.day < edition)
            .toList();
    if (unknown.isEmpty()) {
      return all;
    }
    TreeMap<Integer, Integer> known = new TreeMap<>(all);
    for (Late post : unknown) {
      known.computeIfPresent(post.day, (day, posts) -> posts == 1 ? null : posts - 1);
    }
    return known;
  }

  /** Posts on both themes by day, likewise. */
  NavigableMap<Integer, Integer> of(String one, String other, int edition) {
    return of(one.compareTo(other) < 0 ? pair(one, other) : pair(other, one), edition);
  }

  /** Posts from one day to another, both inclusive. */
  static int sum(NavigableMap<Integer, Integer> days, int from, int to) {
    return from > to
        ? 0
        : days.subMap(from, true, to, true).values().stream().mapToInt(n -> n).sum();
  }
}
