package dev.almanac.model;

import java.util.Locale;

/** What came of asking a model. */
public enum ModelStatus {
  /** Enough of the answer is supported by what it rests on. */
  ANSWERED,
  /** There is an answer, and too little of it is supported. */
  UNGROUNDED,
  /** The model will not answer. */
  REFUSED,
  /** There is no answer; it is asked for again on a later day. */
  FAILED;

  /** The name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The inverse of {@link #label()}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static ModelStatus ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
