package dev.almanac.model;

import java.util.Locale;

/** What sort of post it is; a sort that says more comes later and wins over those before it. */
public enum PostKind {
  /** An ordinary post. */
  POST,
  /** A post that points to a page elsewhere. */
  LINKPOST,
  /** A short note, or the container of an author's short notes. */
  SHORTFORM,
  /** A question to the readers. */
  QUESTION,
  /** Something that takes place. */
  EVENT,
  /** A regular gathering of a local group. */
  MEETUP;

  /** The name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The inverse of {@link #label()}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static PostKind ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
