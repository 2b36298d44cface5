package dev.almanac.evaluate;

import dev.almanac.text.PorterStemmer;
import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.HashMap;
import java.util.Map;

/**
 * The terms of a text that a {@link LinearClassifier} weighs: stems of its content words, and pairs
 * of stems that follow one another when the words between that say little are passed over. Terms of
 * the title count once more, apart from those of the text.
 */
final class Terms {

  /** What a term of the title begins with. No word has a colon. */
  static final String TITLE = "title:";

  /** The first words of a text, which say what it is about; the rest of a long one adds little. */
  private static final int WORDS = 4_000;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private String before = "";
  private int words;

  private Terms() {}

  /** The terms of a post with how often each occurs; in no order. */
  static Map<String, Integer> of(String title, String text) {
    Terms terms = new Terms();
    terms.add(title, "");
    terms.add(text, "");
    terms.add(title, TITLE);
    return terms.counts;
  }

  private void add(String text, String prefix) {
    before = "";
    words = 0;
    Words.visit(
        text,
        (word, from, to) -> {
          if (words++ < WORDS && word.length() > 1 && !Stopwords.contains(word)) {
            String stem = stems.computeIfAbsent(word, PorterStemmer::stem);
            counts.merge(prefix + stem, 1, Integer::sum);
            if (!before.isEmpty()) {
              counts.merge(prefix + before + " " + stem, 1, Integer::sum);
            }
            before = stem;
          }
        });
  }
}
