package dev.almanac.summarise.llm;

import java.nio.charset.StandardCharsets;

/** How many tokens a text is, without the model's own vocabulary. */
public final class Tokens {
  /** English prose has a little over four bytes a token in the vocabularies of today. */
  private static final int USUAL_BYTES = 4;

  private Tokens() {}

  /** About so many. */
  public static long about(String text) {
    return bytes(text) / USUAL_BYTES + 1;
  }

  /** Never more than so many: where all else fails, a vocabulary has a token for each byte. */
  static long atMost(String text) {
    return bytes(text);
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
