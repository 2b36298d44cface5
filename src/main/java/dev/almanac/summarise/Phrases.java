package dev.almanac.summarise;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Phrases to look for in sentences.
 *
 * @param phrases in lower case, in any order
 */
record Phrases(List<String> phrases) {

  /** The phrases of a list parted by commas, in lines of any length. */
  static Phrases of(String list) {
    return new Phrases(parts(list).toList());
  }

  /** The same as a set, for phrases of one word. */
  static Set<String> words(String list) {
    return Set.copyOf(parts(list).toList());
  }

  /**
   * Whether the stretch begins with one of them, in any case. A phrase that ends in {@code *} is
   * the beginning of a word, any other ends where a word does.
   */
  boolean open(String text, int start, int end) {
    if (start >= end) {
      return false;
    }
    char first = Character.toLowerCase(text.charAt(start));
    for (String phrase : phrases) {
      boolean stem = phrase.endsWith("*");
      int length = stem ? phrase.length() - 1 : phrase.length();
      if (phrase.charAt(0) == first
          && start + length <= end
          && text.regionMatches(true, start, phrase, 0, length)
          && (stem || endsWord(text, start + length, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them occurs in the text, which is in lower case. */
  boolean occur(String lower) {
    return count(lower) > 0;
  }

  /** How many of them occur in the text, which is in lower case. */
  int count(String lower) {
    int count = 0;
    for (String phrase : phrases) {
      count += lower.contains(phrase) ? 1 : 0;
    }
    return count;
  }

  private static boolean endsWord(String text, int at, int end) {
    return at >= end
        || !Character.isLetterOrDigit(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static Stream<String> parts(String list) {
    return Stream.of(list.split(",", -1)).map(part -> part.replace('\n', ' ').strip());
  }
}
