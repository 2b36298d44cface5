package dev.almanac.summarise.llm;

import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that are too short to be words of their own, or are words that claim nothing: “Li”, “Will”.
 * A name in a row of others, as in a title, is left to those.
 */
final class Names {
  /** Longer ones are compared like other words, unless they are stopwords. */
  private static final int SHORT = 2;

  /** A statement does not open with them, so that one that does opens with a name. */
  private static final Set<String> AUXILIARIES = Set.of("will", "may", "can", "do");

  /** Stopwords that people are called, too. */
  private static final Set<String> CALLED =
      Set.of(
          "will", "may", "can", "do", "an", "so", "he", "you", "be", "most", "more", "down",
          "such");

  private static final Set<String> NO_NAMES = Set.of("i", "ai", "a");

  /** After these a capital says nothing. */
  private static final String OPENINGS = ".:;!?…“\"(‘'–—-/";

  private record Word(String lower, int start, int end, boolean isCapital, boolean opens) {}

  private Names() {}

  /** Those of a sentence, in lower case. */
  static Set<String> of(String sentence) {
    List<Word> words = words(sentence);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean isStop = Stopwords.contains(word.lower());
      boolean isShort = word.lower().length() <= SHORT;
      if (isStop && !CALLED.contains(word.lower())) {
        continue;
      }
      if (!word.isCapital() || !(isStop || isShort) || NO_NAMES.contains(word.lower())) {
        continue;
      }
      boolean inRow =
          (i > 0 && words.get(i - 1).isCapital() && isApart(sentence, words.get(i - 1), word))
              || (i + 1 < words.size()
                  && words.get(i + 1).isCapital()
                  && isApart(sentence, word, words.get(i + 1)));
      boolean isName =
          isStop
              ? !inRow && (!word.opens() || isOpeningName(sentence, word))
              : isShort && Character.isLetter(word.lower().charAt(0));
      if (isName) {
        names.add(word.lower());
      }
    }
    return names;
  }

  /** What a text writes with a capital where it need not, and short names wherever they stand. */
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    for (Word word : words(text)) {
      boolean isStop = Stopwords.contains(word.lower());
      if (word.isCapital() && (isStop ? !word.opens() : word.lower().length() <= SHORT)) {
        names.add(word.lower());
      }
    }
    return names;
  }

  private static boolean isOpeningName(String sentence, Word word) {
    return AUXILIARIES.contains(word.lower()) && !sentence.contains("?");
  }

  /** Whether nothing but a space stands between two words. */
  private static boolean isApart(String sentence, Word one, Word other) {
    return sentence.substring(one.end(), other.start()).isBlank();
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Words.visit(
        text,
        (word, start, end) -> {
          int before = start - 1;
          while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
          }
          boolean opens = before < 0 || OPENINGS.indexOf(text.charAt(before)) >= 0;
          words.add(new Word(word, start, end, Character.isUpperCase(text.charAt(start)), opens));
        });
    return words;
  }
}
