package dev.almanac.collect.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.collect.fetch.FetchFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one answer.
 *
 * @param posts the newest first
 * @param size how many the forum counted, those that it could not tell among them
 * @param gaps places where posts are missing: before the post of that number, or behind the last
 * @param why they are missing; null where none is
 */
record ForumPage(List<ForumPost> posts, int size, Set<Integer> gaps, @Nullable FetchFault why) {
  private static final int LAST_YEAR = 9999;

  /**
   * A post.
   *
   * @param id of the forum
   * @param postedAt when it was posted
   * @param line the post as the forum answered it, in one line of JSON
   */
  record ForumPost(String id, Instant postedAt, String line) {}

  /** In the place of a post that cannot be had. */
  static ForumPage unreadable(FetchFault why) {
    return new ForumPage(List.of(), 1, Set.of(0), why);
  }

  /**
   * Reads the list of posts.
   *
   * @param errors that stand beside it; GraphQL has null in the place of what could not be answered
   * @throws FetchFault where one is none, or they are not in the order that was asked for
   */
  static ForumPage of(JsonNode results, JsonNode errors, String where) {
    List<ForumPost> posts = new ArrayList<>();
    Set<Integer> gaps = new TreeSet<>();
    for (JsonNode post : results) {
      if (post.isObject()) {
        posts.add(post(post, where));
      } else {
        gaps.add(posts.size());
      }
    }
    for (int i = 1; i < posts.size(); i++) {
      if (posts.get(i).postedAt().isAfter(posts.get(i - 1).postedAt())) {
        throw new FetchFault(FetchFault.Kind.INCONSISTENT, "posts out of order from " + where);
      }
    }
    if (!errors.isEmpty() && gaps.isEmpty()) {
      // What the errors are of is not said: it may be any of the posts, or of those between.
      for (int i = 0; i <= posts.size(); i++) {
        gaps.add(i);
      }
    }
    FetchFault why =
        gaps.isEmpty()
            ? null
            : new FetchFault(FetchFault.Kind.INCOMPLETE, "posts that " + where + " cannot tell");
    return new ForumPage(List.copyOf(posts), results.size(), Set.copyOf(gaps), why);
  }

  private static ForumPost post(JsonNode post, String where) {
    try {
      Instant postedAt = Instant.parse(post.path("postedAt").asText());
      int year = postedAt.atZone(ZoneOffset.UTC).getYear();
      String id = post.path("_id").asText();
      if (!id.isEmpty() && year > 0 && year <= LAST_YEAR) {
        return new ForumPost(id, postedAt, post.toString());
      }
    } catch (DateTimeException e) {
      // Falls through to the fault: a post without a date is no answer to what was asked.
    }
    throw new FetchFault(FetchFault.Kind.MALFORMED, "a post without id or date from " + where);
  }
}
