package dev.almanac.bench;

import java.util.List;
import java.util.Random;

/**
 * Made-up prose: words with the frequencies of a language (Zipf), in sentences, paragraphs, lists
 * and headings, with the phrases of a few themes strewn in.
 */
final class SyntheticText {
  private static final int VOCABULARY = 20_000;
  private static final String[] SYLLABLES = {
    "ba", "co", "den", "fi", "gra", "hol", "in", "ka", "lem", "mo", "nor", "pre", "qua", "ri",
    "sta", "ten", "ul", "ver", "wis", "yon"
  };
  private static final String[] COMMON = {
    "the", "of", "and", "to", "a", "in", "that", "is", "it", "for", "we", "as", "with", "this",
    "be", "on", "are", "not", "by", "which", "but", "or", "an", "from", "can", "have", "more",
    "model", "if", "they"
  };

  private final Random random;
  private final List<String> phrases;
  private final String[] words = new String[VOCABULARY];

  /**
   * @param phrases of the taxonomy, in a fixed order
   */
  SyntheticText(Random random, List<String> phrases) {
    this.random = random;
    this.phrases = phrases;
    for (int i = 0; i < VOCABULARY; i++) {
      words[i] = i < COMMON.length ? COMMON[i] : word(i);
    }
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /** HTML of about so many characters. */
  String body(int chars) {
    StringBuilder html = new StringBuilder(chars + 512);
    if (random.nextInt(15) == 0) {
      html.append("<p><strong>TL;DR:</strong> ")
          .append(sentence())
          .append(sentence())
          .append("</p>");
    }
    // A post keeps to a phrase or two.
    String subject = phrase();
    while (html.length() < chars) {
      int kind = random.nextInt(20);
      if (kind == 0) {
        html.append("<h2>").append(title()).append("</h2>\n");
      } else if (kind == 1) {
        html.append("<ul><li>").append(sentence()).append("</li><li>").append(sentence());
        html.append("</li></ul>\n");
      } else if (kind == 2) {
        html.append("<blockquote><p>").append(sentence()).append("</p></blockquote>\n");
      } else {
        html.append("<p>");
        for (int i = random.nextInt(5); i >= 0; i--) {
          html.append(sentence());
        }
        html.append("It bears on <em>").append(subject).append("</em> &amp; more.</p>\n");
      }
    }
    return html.toString();
  }

  /** Three to nine words, one of them perhaps a phrase. */
  String title() {
    StringBuilder title = new StringBuilder();
    for (int i = 3 + random.nextInt(7); i > 0; i--) {
      title.append(title.isEmpty() ? "" : " ").append(any());
    }
    if (random.nextInt(3) == 0) {
      title.append(' ').append(phrase());
    }
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder();
    for (int i = 8 + random.nextInt(18); i > 0; i--) {
      sentence.append(sentence.isEmpty() ? "" : " ").append(any());
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.append(". ").toString();
  }

  private String phrase() {
    return phrases.get(random.nextInt(phrases.size()));
  }

  /** Rank {@code r} comes up with probability proportional to about {@code 1/r}. */
  private String any() {
    return words[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1];
  }
}
