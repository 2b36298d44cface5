package dev.almanac.job;

import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Update;
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
 * @param updated posts of earlier editions whose text changed in the month, by key
 */
public record MonthPart(
    String month, List<Post> posts, List<LateAddition> late, List<Update> updated) {

  /** The month of a day, as partitions are named. */
  public static String monthOf(LocalDate day) {
    return YearMonth.from(day).toString();
  }

  /** Deals posts out to their months. */
  public static List<MonthPart> ofPosts(List<Post> posts) {
    Map<String, MonthPart> months = new TreeMap<>();
    for (Post post : posts) {
      at(months, post.digestDate()).posts.add(post);
    }
    return List.copyOf(months.values());
  }

  /**
   * The months that must be built for the sake of these posts, without posts, and their late
   * additions and updates.
   *
   * @param cards each in its group
   * @param before those of them that were published before, as they were
   */
  public static List<MonthPart> ofTouched(
      List<PostCard> cards, List<PostCard> before, Touched touched) {
    Map<String, MonthPart> months = new TreeMap<>();
    for (PostCard card : before) {
      at(months, card.digestDate());
      at(months, card.firstSeenOn());
      if (card.updateDay() != null) {
        at(months, card.updateDay());
      }
    }
    for (PostCard card : cards) {
      if (touched.isBuilt(monthOf(card.digestDate())) || touched.isPrinted(card.digestDate())) {
        at(months, card.digestDate());
      }
      if (card.isLate() && card.isCanonical() && touched.isPrinted(card.firstSeenOn())) {
        at(months, card.firstSeenOn())
            .late
            .add(
                new LateAddition(
                    card.postKey(),
                    card.title(),
                    card.url(),
                    card.source(),
                    card.digestDate(),
                    card.firstSeenOn()));
      }
      LocalDate update = card.updateDay();
      if (update != null && card.isCanonical() && touched.isPrinted(update)) {
        at(months, update)
            .updated
            .add(new Update(card.postKey(), card.title(), card.url(), card.digestDate(), update));
      }
    }
    return List.copyOf(months.values());
  }

  /** Puts parts together, a whole month each, sorted. */
  public static List<MonthPart> join(Iterable<MonthPart> parts) {
    Map<String, MonthPart> months = new TreeMap<>();
    for (MonthPart part : parts) {
      MonthPart whole = months.computeIfAbsent(part.month, MonthPart::empty);
      whole.posts.addAll(part.posts);
      whole.late.addAll(part.late);
      whole.updated.addAll(part.updated);
    }
    for (MonthPart whole : months.values()) {
      whole.posts.sort(Comparator.comparing(Post::postKey));
      whole.late.sort(Comparator.comparing(LateAddition::postKey));
      whole.updated.sort(Comparator.comparing(Update::postKey));
    }
    return List.copyOf(months.values());
  }

  private static MonthPart at(Map<String, MonthPart> months, LocalDate day) {
    return months.computeIfAbsent(monthOf(day), MonthPart::empty);
  }

  private static MonthPart empty(String month) {
    return new MonthPart(month, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
