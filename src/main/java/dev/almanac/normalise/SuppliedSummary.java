package dev.almanac.normalise;

import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a supplied summary from rubbish, apologies, and notes to whoever asked for one. */
final class SuppliedSummary {
  private static final int MIN_WORDS = 5;
  private static final double MIN_LETTERS = 0.5;
  private static final Pattern NO_SUMMARY =
      Pattern.compile(
          "^(?:i(?:'m| am) sorry|sorry,|i (?:can(?:not|'t)|could(?: not|n't))|unfortunately, (?:i|the (?:post|content|text))"
              + "|as an ai\\b|please (?:provide|share)|error(?::| \\d| occurred)|no (?:content|text|summary)\\b"
              + "|(?:it (?:looks|seems|appears) (?:like|that) )?the (?:provided )?(?:content|text|post) (?:is|was|appears to be) (?:missing|empty|not provided|not available|unavailable|cut off)"
              + "|summary (?:not )?(?:un)?available|failed to|could not)");
  private static final Pattern MARKDOWN = Pattern.compile("\\*\\*|__|`|\\*(?=\\S)|(?<=\\S)\\*");

  /** What a writer of summaries says to whoever asked for one; it stands at the end. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)\\s*\\((?:note|disclaimer)[:, ][^()]*\\)\\s*$|(?<=[.!?])\\s+(?:note|disclaimer):\\s.*$");

  /** A footnote's mark between two words that its note's loss left without a space. */
  private static final Pattern GLUED_MARK =
      Pattern.compile("(?<=[\\p{L}\\p{N}.,;:!?)\"”’])\\[\\d{1,3}](?=[\\p{L}\\p{N}])");

  /** An excerpt of a post that begins with a quotation. */
  private static final Pattern QUOTE_MARKS = Pattern.compile("^(?:>\\s*)+");

  private SuppliedSummary() {}

  /**
   * The summary on one line, without Markdown, and without the sentence that an excerpt breaks off
   * in; empty where it is none.
   */
  static Optional<String> usable(@Nullable String summary) {
    if (summary == null) {
      return Optional.empty();
    }
    String quoted = Plain.line(MARKDOWN.matcher(summary).replaceAll(""));
    String plain = QUOTE_MARKS.matcher(quoted).replaceFirst("");
    String spaced = GLUED_MARK.matcher(plain).replaceAll(" ");
    String line = finished(NOTE.matcher(spaced).replaceFirst(""));
    boolean isProse = words(line) >= MIN_WORDS && letters(line) >= MIN_LETTERS * line.length();
    boolean isApology =
        NO_SUMMARY.matcher(line.toLowerCase(Locale.ROOT).replace('\u2019', '\'')).lookingAt();
    return isProse && !isApology ? Optional.of(line) : Optional.empty();
  }

  /** Without the last sentence where the text ends in an ellipsis: it was cut there. */
  private static String finished(String line) {
    if (!line.endsWith("...") && !line.endsWith("…")) {
      return line;
    }
    List<Span> sentences = Sentences.split(line, 0, line.length());
    return sentences.size() < 2
        ? ""
        : line.substring(0, sentences.get(sentences.size() - 2).end()).strip();
  }

  private static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean letter = Character.isLetter(line.charAt(i));
      if (letter && !inside) {
        words++;
      }
      inside = letter;
    }
    return words;
  }

  private static long letters(String line) {
    return line.chars().filter(Character::isLetter).count();
  }
}
