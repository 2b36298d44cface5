package dev.almanac.collect.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.collect.fetch.FetchFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts of one answer.
 *
 * @param posts the newest first
 */
record ForumPage(List<ForumPost> posts) {

  /**
   * A post.
   *
   * @param id of the forum
   * @param postedAt when it was posted
   * @param line the post as the forum answered it, in one line of JSON
   */
  record ForumPost(String id, Instant postedAt, String line) {}

  /**
   * Reads the list of posts.
   *
   * @throws FetchFault where one is none, or they are not in the order that was asked for
   */
  static ForumPage of(JsonNode results, String where) {
    List<ForumPost> posts = new ArrayList<>();
    for (JsonNode post : results) {
      // GraphQL has null in the place of what could not be answered.
      if (post.isObject()) {
        posts.add(post(post, where));
      }
    }
    for (int i = 1; i < posts.size(); i++) {
      if (posts.get(i).postedAt().isAfter(posts.get(i - 1).postedAt())) {
        throw new FetchFault(FetchFault.Kind.INCONSISTENT, "posts out of order from " + where);
      }
    }
    return new ForumPage(List.copyOf(posts));
  }

  private static ForumPost post(JsonNode post, String where) {
    try {
      Instant postedAt = Instant.parse(post.path("postedAt").asText());
      String id = post.path("_id").asText();
      if (!id.isEmpty()) {
        return new ForumPost(id, postedAt, post.toString());
      }
    } catch (DateTimeException e) {
      // Falls through to the fault: a post without a date is no answer to what was asked.
    }
    throw new FetchFault(FetchFault.Kind.MALFORMED, "a post without id or date from " + where);
  }
}
