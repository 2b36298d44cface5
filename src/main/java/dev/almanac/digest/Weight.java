package dev.almanac.digest;

import dev.almanac.model.Post;

/** How much a post counts on its day. */
final class Weight {

  private Weight() {}

  /** Relevance, raised by karma: a post of 100 points counts about three times one of none. */
  static double of(Post post) {
    int karma = post.karma() == null ? 0 : Math.max(0, post.karma());
    return post.assignment().relevance() * (1 + Math.log10(1 + karma));
  }
}
