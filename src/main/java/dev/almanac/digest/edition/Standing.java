package dev.almanac.digest.edition;

import dev.almanac.digest.SourceNames;
import dev.almanac.model.Post;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How a post's karma stands among the posts of its source and its age: those of the ninety days
 * that end with its own, so that neither a larger forum nor more years to gather votes in count.
 */
final class Standing {
  private static final int WINDOW = 90;

  /** A share of fewer posts than this says little. */
  private static final int FEW = 10;

  private record Dated(long day, int karma) {}

  private final Map<String, Double> shares = new HashMap<>();

  /**
   * @param days canonical posts by day
   */
  Standing(SortedMap<LocalDate, List<Post>> days) {
    Map<String, Deque<Dated>> windows = new HashMap<>();
    days.forEach(
        (date, posts) -> {
          long day = date.toEpochDay();
          for (Post post : posts) {
            Integer karma = post.karma();
            if (karma != null) {
              window(windows, post.source(), day).addLast(new Dated(day, karma));
            }
          }
          for (Post post : posts) {
            Integer karma = post.karma();
            if (karma != null) {
              List<Dated> window = new ArrayList<>(window(windows, post.source(), day));
              if (window.size() >= FEW) {
                shares.put(post.postKey(), share(window, karma));
              }
            }
          }
        });
  }

  private static Deque<Dated> window(Map<String, Deque<Dated>> windows, String source, long day) {
    Deque<Dated> window = windows.computeIfAbsent(source, s -> new ArrayDeque<>());
    while (!window.isEmpty() && window.getFirst().day() <= day - WINDOW) {
      window.removeFirst();
    }
    return window;
  }

  /** The share of posts below, ties by half. */
  private static double share(List<Dated> window, int karma) {
    double below = 0;
    for (Dated other : window) {
      below += other.karma < karma ? 1 : other.karma == karma ? 0.5 : 0;
    }
    return below / window.size();
  }

  /** 0..1; a half where nothing is known. */
  double of(Post post) {
    return shares.getOrDefault(post.postKey(), 0.5);
  }

  /** In words; null where there is nothing to say. */
  @Nullable String words(Post post) {
    Double share = shares.get(post.postKey());
    if (post.karma() == null) {
      return null;
    }
    return share == null || share < 0.5
        ? "karma " + post.karma()
        : String.format(
            Locale.ROOT,
            "karma %d, above %.0f %% of %s's posts of its ninety days",
            post.karma(),
            Math.floor(100 * share),
            SourceNames.of(post.source()));
  }
}
