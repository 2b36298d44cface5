package dev.almanac.model;

import org.jspecify.annotations.Nullable;

/**
 * What the search for duplicates needs to know of a post.
 *
 * @param postKey the post
 * @param source its preferred source
 * @param link where it points to
 * @param body where its text waits
 */
public record PostSketch(
    String postKey, String source, @Nullable Link link, @Nullable BodyRef body) {

  /** The sketch of a post. */
  public static PostSketch of(Post post) {
    TextFacts text = post.text();
    return new PostSketch(
        post.postKey(), post.source(), post.link(), text == null ? null : text.body());
  }
}
