package dev.almanac.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of plain text, in one pass and without regular expressions.
 *
 * <p>A word is a run of letters, digits and combining marks, with apostrophes inside it (“don't”);
 * a hyphen parts two words. Scripts that are written without spaces count one word an ideograph.
 */
public final class Words {

  private Words() {}

  /** Receives words in the order of the text. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * One word.
     *
     * @param word in lower case, with straight apostrophes
     * @param start its first character in the text
     * @param end one past its last character
     */
    void word(String word, int start, int end);
  }

  /** The number of words. */
  public static int count(CharSequence text) {
    return count(text, 0, text.length());
  }

  /** The number of words between two places of the text. */
  public static int count(CharSequence text, int start, int end) {
    int words = 0;
    for (int i = next(text, start, end); i < end; i = next(text, past(text, i, end), end)) {
      words++;
    }
    return words;
  }

  /** Shows every word to the visitor. */
  public static void visit(CharSequence text, Visitor visitor) {
    visit(text, 0, text.length(), visitor);
  }

  /** Shows every word between two places of the text to the visitor. */
  public static void visit(CharSequence text, int start, int end, Visitor visitor) {
    int i = next(text, start, end);
    while (i < end) {
      int past = past(text, i, end);
      visitor.word(fold(text.subSequence(i, past).toString()), i, past);
      i = next(text, past, end);
    }
  }

  /** The first words, at most so many, in lower case and with straight apostrophes. */
  public static List<String> first(CharSequence text, int most) {
    List<String> words = new ArrayList<>(most);
    int end = text.length();
    int i = next(text, 0, end);
    while (i < end && words.size() < most) {
      int past = past(text, i, end);
      words.add(fold(text.subSequence(i, past).toString()));
      i = next(text, past, end);
    }
    return words;
  }

  /** The first place at or after {@code i} where a word begins, or {@code end}. */
  static int next(CharSequence text, int i, int end) {
    int at = i;
    while (at < end && !isWordPart(text, at, end)) {
      at++;
    }
    return at;
  }

  /** One past the last character of the word that begins at {@code start}. */
  static int past(CharSequence text, int start, int end) {
    if (Character.isIdeographic(text.charAt(start))) {
      return start + 1;
    }
    int at = start + width(text, start, end);
    while (at < end) {
      char c = text.charAt(at);
      if (isApostrophe(c)) {
        if (at + 1 >= end || !isWordPart(text, at + 1, end)) {
          break;
        }
        at++;
      } else if (Character.isIdeographic(c) || !(isWordPart(text, at, end) || isMark(c))) {
        break;
      }
      at += width(text, at, end);
    }
    return at;
  }

  private static String fold(String word) {
    String straight = word.indexOf('’') < 0 ? word : word.replace('’', '\'');
    return straight.toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(CharSequence text, int at, int end) {
    char c = text.charAt(at);
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Character.isHighSurrogate(c)) {
      return width(text, at, end) == 2
          && Character.isLetterOrDigit(Character.toCodePoint(c, text.charAt(at + 1)));
    }
    return Character.isLetterOrDigit(c);
  }

  private static int width(CharSequence text, int at, int end) {
    return at + 1 < end && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1)) ? 2 : 1;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isMark(char c) {
    return c >= 128 && Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
