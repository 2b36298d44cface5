package dev.almanac.collect;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Made-up posts of a forum with the fields of ForumMagnum, the newest first. */
final class MadeUpPosts {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final long DAY = Duration.ofDays(1).toMillis();

  /** A post as the forum holds it. */
  record MadeUpPost(String id, Instant postedAt, ObjectNode fields) {}

  private MadeUpPosts() {}

  /**
   * So many posts, some at one moment, some on the borders of days, and days without any.
   *
   * @param days over which they lie
   */
  static List<MadeUpPost> of(int count, LocalDate first, int days, String host) {
    List<MadeUpPost> posts = new ArrayList<>();
    Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    long step = Duration.ofDays(days).toMillis() / count;
    for (int i = 0; i < count; i++) {
      long at = i * step + (i * 7919L * 104729L) % step;
      if (i % 50 == 1) {
        // A border of a day, to the millisecond.
        at -= at % DAY + (i % 100 == 1 ? 0 : 1);
      }
      if (at / DAY % 11 == 5) {
        // A day without a post.
        at += DAY;
      }
      if (i % 40 == 3) {
        at = posts.get(i - 1).postedAt().toEpochMilli() - start.toEpochMilli();
      }
      posts.add(post(i, start.plusMillis(Math.max(0, at)), host));
    }
    posts.sort(Comparator.comparing(MadeUpPost::postedAt).reversed().thenComparing(MadeUpPost::id));
    return List.copyOf(posts);
  }

  private static MadeUpPost post(int number, Instant postedAt, String host) {
    String id = String.format(Locale.ROOT, "%05dkQ7mBx2pLr4T", number);
    ObjectNode post = MAPPER.createObjectNode();
    post.put("_id", id);
    post.put("slug", "a-made-up-post-" + number);
    post.put("title", "A made-up post about probes, number " + number);
    post.put("pageUrl", "https://" + host + "/posts/" + id + "/a-made-up-post-" + number);
    post.putNull("url");
    post.put("postedAt", postedAt.toString());
    post.put("baseScore", number % 97);
    post.put("commentCount", number % 13);
    post.put("question", false);
    post.put(
        "htmlBody",
        "<p>We trained "
            + (number + 2)
            + " probes on a small network and found that the middle layers knew most – see <em>figure "
            + number
            + "</em>.</p>\n<p>The probes of post "
            + number
            + " did not transfer to larger networks.</p>");
    post.putObject("user")
        .put("username", "ada")
        .put("slug", "ada")
        .put("displayName", "Ada O’Neil");
    post.putArray("coauthors");
    post.putArray("tags")
        .addObject()
        .put("name", "Interpretability (ML & AI)")
        .put("slug", "interp");
    post.putNull("fmCrosspost");
    return new MadeUpPost(id, postedAt, post);
  }
}
