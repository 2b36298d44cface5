package dev.almanac.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A post that another one stands for.
 *
 * @param postKey the post
 * @param canonicalKey the post that stands for it
 * @param kind why
 * @param similarity Jaccard similarity of the word shingles of the two texts, 0..1, exact; null
 *     where one of them has no text
 * @param evidence what told it, for a person
 * @param source of the post, under which its canonical post is found as well
 */
public record Duplicate(
    String postKey,
    String canonicalKey,
    Kind kind,
    @Nullable Double similarity,
    String evidence,
    String source) {

  /** Why one post stands for another. */
  public enum Kind {
    /** One says that it is the other, or title, author, time and text do. */
    CROSSPOST,
    /** The texts are the same, word for word. */
    SAME_TEXT,
    /** The texts are nearly the same. */
    NEAR,
    /** A person said so. */
    OVERRIDE;

    /** The name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
