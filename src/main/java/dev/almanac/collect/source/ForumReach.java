package dev.almanac.collect.source;

import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.source.ForumPage.ForumPost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a forum has older posts where its answers ended. It asks for ids and moments of
 * all time before: a post that is older than what is wanted, listed behind the oldest that is
 * known, shows that nothing lies between. Where the history of a forum begins there is no such
 * post; the list is then followed for as far as the API skips, and nothing in it, behind a post
 * that must be there, is the end. Not thread-safe.
 */
final class ForumReach {
  /** Days after the wanted ones in which a post is looked for, doubled up to some ninety years. */
  private static final int MOST_DOUBLINGS = 15;

  private static final int MOST_PAGES = 50;

  /** What the forums answer at once at least, as asked here. */
  private static final int LEAST_STEP = 100;

  private final ForumWalk.Pages pages;
  private final Instant start;
  private final Instant end;

  /** An answer has had so many, and so is not cut off when it has fewer. */
  private int capacity = 1;

  private boolean isMeasured;

  /**
   * @param start of what is wanted
   * @param end of what is wanted, not part of it
   */
  ForumReach(ForumWalk.Pages pages, Instant start, Instant end) {
    this.pages = pages;
    this.start = start;
    this.end = end;
  }

  /**
   * A post that had not come.
   *
   * @param offset its place in the list
   */
  record Found(ForumPost post, int offset) {}

  /** Learns how much an answer can hold. */
  void saw(int size) {
    capacity = Math.max(capacity, size);
  }

  /**
   * The newest post that is wanted and not known; null where there is none.
   *
   * @param anchors ids, one of which must be in the list; none where no post is known
   * @throws FetchFault where the forum's answers show neither
   */
  @Nullable Found find(Instant before, Set<String> anchors, Predicate<ForumPost> isKnown) {
    for (int offset = 0; offset <= ForumWalk.MOST_SKIPPED; ) {
      ForumPage page = ids(before, offset);
      FetchFault why = page.why();
      if (why != null) {
        throw why;
      }
      List<ForumPost> posts = page.posts();
      if (offset == 0 && !anchors.isEmpty()) {
        check(posts, anchors);
      }
      for (int i = 0; i < posts.size(); i++) {
        ForumPost post = posts.get(i);
        if (post.postedAt().isBefore(start)) {
          return null;
        }
        if (post.postedAt().isBefore(before) && !isKnown.test(post)) {
          return new Found(post, offset + i);
        }
      }
      offset += step();
    }
    if (anchors.isEmpty()) {
      checkLaterPosts();
    }
    return null;
  }

  /**
   * Holds an answer to what was answered before.
   *
   * @throws FetchFault where none of the posts is there
   */
  static void check(List<ForumPost> posts, Set<String> anchors) {
    if (posts.stream().noneMatch(post -> anchors.contains(post.id()))) {
      throw new FetchFault(FetchFault.Kind.INCONSISTENT, "posts that were there are missing");
    }
  }

  private ForumPage ids(Instant before, int offset) {
    ForumPage page = pages.ids(before, offset);
    saw(page.size());
    return page;
  }

  /** So many are passed over, at most as many as an answer holds. */
  private int step() {
    if (!isMeasured) {
      isMeasured = true;
      ids(end, 0);
    }
    return Math.max(LEAST_STEP, capacity);
  }

  /** Of a forum without an older post there must be a later one, in a list that goes on to here. */
  private void checkLaterPosts() {
    Instant before = end;
    List<ForumPost> posts = List.of();
    for (int i = 0; posts.isEmpty() && i < MOST_DOUBLINGS; i++) {
      before = end.plus(Duration.ofDays(1L << i));
      posts = ids(before, 0).posts();
    }
    for (int i = 0; !posts.isEmpty() && i < MOST_PAGES; i++) {
      ForumPost oldest = posts.get(posts.size() - 1);
      if (oldest.postedAt().isBefore(end)) {
        break;
      }
      posts = ids(oldest.postedAt().plus(ForumWalk.TICK), 0).posts();
      check(posts, Set.of(oldest.id()));
      if (posts.get(posts.size() - 1).id().equals(oldest.id())) {
        return;
      }
    }
    throw new FetchFault(FetchFault.Kind.INCONSISTENT, "no posts, and none before or after");
  }
}
