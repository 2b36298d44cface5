package dev.almanac.summarise.llm;

import java.nio.charset.StandardCharsets;

/** How many tokens a text is, without the model's own vocabulary. */
public final class Tokens {
  /** English prose has a little over four bytes a token in the vocabularies of today. */
  private static final int USUAL_BYTES = 4;

  /** Formulae, code and other scripts have fewer; less than two were seen of none. */
  private static final int FEWEST_BYTES = 2;

  private Tokens() {}

  /** About so many. */
  public static long about(String text) {
    return bytes(text) / USUAL_BYTES + 1;
  }

  /** Hardly more than so many. */
  static long atMost(String text) {
    return bytes(text) / FEWEST_BYTES + 1;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
