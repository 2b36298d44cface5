package dev.almanac.discovery;

import dev.almanac.text.Stopwords;

/**
 * A word of a title, or the words of an expansion that stand for one abbreviation.
 *
 * @param id the folded form, of several words with spaces between them
 * @param lower in lower case as written
 * @param isAbbreviation whether it has two capitals or more
 * @param start its first character in the title
 * @param end one past its last character
 */
record TitleWord(String id, String lower, boolean isAbbreviation, int start, int end) {

  /** The word between two places of a title. */
  static TitleWord of(String title, String lower, int start, int end) {
    int capitals = 0;
    for (int i = start; i < end; i++) {
      capitals += Character.isUpperCase(title.charAt(i)) ? 1 : 0;
    }
    boolean isAbbreviation = capitals > 1;
    boolean isPlural = isAbbreviation && title.charAt(end - 1) == 's';
    String bare = isPlural ? lower.substring(0, lower.length() - 1) : lower;
    return new TitleWord(WordFold.fold(bare, isAbbreviation), lower, isAbbreviation, start, end);
  }

  /** The same place under another id. */
  TitleWord as(String other) {
    return new TitleWord(other, lower, isAbbreviation, start, end);
  }

  boolean isStopword() {
    return !isAbbreviation && Stopwords.contains(lower);
  }

  /** Whether it has digits alone, or digits and a point. */
  boolean isNumber() {
    return lower.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }
}
