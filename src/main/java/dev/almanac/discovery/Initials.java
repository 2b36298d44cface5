package dev.almanac.discovery;

import java.util.List;

/**
 * Whether words spell an abbreviation, as Schwartz and Hearst find them (“A simple algorithm for
 * identifying abbreviation definitions in biomedical text”, 2003), read more strictly: every word
 * that is no stopword gives its first letter, and may give more after it, as {@code Sparse
 * AutoEncoder} does for SAE.
 */
final class Initials {
  private Initials() {}

  /**
   * Whether they spell it.
   *
   * @param letters of the abbreviation, in lower case, without a plural's s
   */
  static boolean spell(List<TitleWord> words, String letters) {
    long content = words.stream().filter(word -> !word.isStopword()).count();
    return content >= 2
        && letters.length() <= 2 * content
        && !words.get(0).isStopword()
        && spell(words, 0, letters, 0);
  }

  private static boolean spell(List<TitleWord> words, int word, String letters, int letter) {
    if (word == words.size()) {
      return letter == letters.length();
    }
    TitleWord at = words.get(word);
    if (at.isStopword() && spell(words, word + 1, letters, letter)) {
      return true;
    }
    String lower = at.lower();
    if (letter == letters.length() || lower.charAt(0) != letters.charAt(letter)) {
      return false;
    }
    int given = letter + 1;
    if (spell(words, word + 1, letters, given)) {
      return true;
    }
    for (int i = 1; i < lower.length() && given < letters.length(); i++) {
      if (lower.charAt(i) == letters.charAt(given)) {
        given++;
        if (spell(words, word + 1, letters, given)) {
          return true;
        }
      }
    }
    return false;
  }
}
