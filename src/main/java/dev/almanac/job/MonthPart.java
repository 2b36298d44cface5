package dev.almanac.job;

import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Posts of one month, or some of them.
 *
 * @param month YYYY-MM of their digest dates
 * @param posts by key
 * @param late posts of other editions that were first seen in the month, by key
 */
public record MonthPart(String month, List<Post> posts, List<LateAddition> late) {

  /** The month of a day, as partitions are named. */
  public static String monthOf(LocalDate day) {
    return YearMonth.from(day).toString();
  }

  /** Deals posts out to their months. */
  public static List<MonthPart> split(List<Post> posts) {
    Map<String, MonthPart> months = new TreeMap<>();
    for (Post post : posts) {
      at(months, post.digestDate()).posts.add(post);
      if (post.isLate() && post.isCanonical()) {
        at(months, post.firstSeenOn())
            .late
            .add(
                new LateAddition(
                    post.postKey(),
                    post.title(),
                    post.url(),
                    post.source(),
                    post.digestDate(),
                    post.firstSeenOn()));
      }
    }
    return List.copyOf(months.values());
  }

  /** Puts parts together, a whole month each, sorted. */
  public static List<MonthPart> join(Iterable<MonthPart> parts) {
    Map<String, MonthPart> months = new TreeMap<>();
    for (MonthPart part : parts) {
      MonthPart whole =
          months.computeIfAbsent(
              part.month, m -> new MonthPart(m, new ArrayList<>(), new ArrayList<>()));
      whole.posts.addAll(part.posts);
      whole.late.addAll(part.late);
    }
    for (MonthPart whole : months.values()) {
      whole.posts.sort(Comparator.comparing(Post::postKey));
      whole.late.sort(Comparator.comparing(LateAddition::postKey));
    }
    return List.copyOf(months.values());
  }

  private static MonthPart at(Map<String, MonthPart> months, LocalDate day) {
    return months.computeIfAbsent(
        monthOf(day), m -> new MonthPart(m, new ArrayList<>(), new ArrayList<>()));
  }
}
