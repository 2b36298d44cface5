package dev.almanac.summarise.llm;

import java.util.regex.Pattern;

/** Whether something is denied. Who denies what is not told apart. */
final class Negation {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\b(?:no|not|nor|none|never|neither|nobody|nothing|without|cannot|lacks?|lacked|lacking"
              + "|fail(?:s|ed)?|unable|impossible|unlikely|hardly|rarely|few|little|refus\\w+|den(?:y|ies|ied)"
              + "|against|absent|absence|unclear|unknown|instead|rather than)\\b|n[’']t\\b");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)\\b(?:no|not|nor|none|never|neither|nobody|nothing|without|cannot)\\b|n[’']t\\b");

  /** “Not only … but also” denies nothing. */
  private static final Pattern NO_DENIAL =
      Pattern.compile("(?i)\\bnot (?:only|just|merely|simply)\\b");

  private Negation() {}

  /** Whether a sentence and the quote that it rests on deny both, or neither. */
  static boolean agree(String sentence, String quote) {
    return (!isIn(sentence) || mayBeIn(quote)) && (!isIn(quote) || mayBeIn(sentence));
  }

  /** Whether a sentence denies something in so many words. */
  static boolean isIn(String sentence) {
    return PLAIN.matcher(NO_DENIAL.matcher(sentence).replaceAll("")).find();
  }

  /** Whether a passage gives any ground for a denial. */
  static boolean mayBeIn(String passage) {
    return WORD.matcher(passage).find();
  }
}
