package dev.almanac.model;

import java.util.Locale;

/** How a summary came about. */
public enum SummaryMethod {
  /** The author's own TL;DR, abstract or summary section. */
  AUTHOR,
  /** Sentences taken from the post. */
  EXTRACTIVE,
  /** Written by a language model. */
  LLM,
  /** Supplied by a dump. */
  SUPPLIED,
  /** There is none. */
  NONE;

  /** The name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The inverse of {@link #label()}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static SummaryMethod ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
