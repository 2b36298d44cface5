package dev.almanac.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search for duplicates needs to know of a post.
 *
 * @param postKey the post
 * @param title plain text on one line
 * @param kind what sort of post it is
 * @param link where it points to
 * @param source its preferred source
 * @param authors in the post's own order
 * @param day its digest date
 * @param words in its text; 0 where it has none
 * @param contentHash of its text; null where it has none
 * @param body where its text waits; null where it has none
 */
public record PostSketch(
    String postKey,
    String title,
    PostKind kind,
    @Nullable Link link,
    String source,
    List<String> authors,
    LocalDate day,
    int words,
    @Nullable String contentHash,
    @Nullable BodyRef body) {

  /** The sketch of a post. */
  public static PostSketch of(PostCard post) {
    TextPrint text = post.text();
    return new PostSketch(
        post.postKey(),
        post.title(),
        post.kind(),
        post.link(),
        post.source(),
        post.authors(),
        post.digestDate(),
        text == null ? 0 : text.words(),
        text == null ? null : text.contentHash(),
        text == null ? null : text.body());
  }
}
