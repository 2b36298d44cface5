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
 * How many canonical posts each day has on each theme, and on each two, counted from the tables.
 */
final class ThemeDays {
  /** Stands for posts of any theme or none. */
  static final String ALL = "*";

  private final Map<String, TreeMap<Integer, Integer>> counts = new HashMap<>();
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
                days.count(ALL, post.day());
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
          (post, of) -> days.count(of, Objects.requireNonNull(posts.entries().get(post)).day()));
    }
    return days;
  }

  private void count(List<String> themes, int day) {
    for (String one : themes) {
      count(one, day);
      for (String other : themes) {
        if (one.compareTo(other) < 0) {
          count(pair(one, other), day);
        }
      }
    }
  }

  private void count(String theme, int day) {
    counts.computeIfAbsent(theme, t -> new TreeMap<>()).merge(day, 1, Integer::sum);
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

  /** The first day that has a post. */
  int firstDay() {
    TreeMap<Integer, Integer> all = counts.get(ALL);
    return all == null ? 0 : all.firstKey();
  }

  /** Posts on a theme by day. */
  NavigableMap<Integer, Integer> of(String theme) {
    return counts.getOrDefault(theme, new TreeMap<>());
  }

  /** Posts on both themes by day. */
  NavigableMap<Integer, Integer> of(String one, String other) {
    return of(one.compareTo(other) < 0 ? pair(one, other) : pair(other, one));
  }

  /** Posts from one day to another, both inclusive. */
  static int sum(NavigableMap<Integer, Integer> days, int from, int to) {
    return from > to
        ? 0
        : days.subMap(from, true, to, true).values().stream().mapToInt(n -> n).sum();
  }
}
