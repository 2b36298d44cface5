package dev.almanac.text;

import java.util.Locale;
import java.util.Set;

/** Whether the full stop after a word belongs to the word, not to the sentence. */
final class Abbreviations {

  /** Always lead to what they stand for: titles, “e.g.”, “vs.”. */
  private static final Set<String> LEADING =
      Set.of(
          "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "hon", "lt", "capt", "sgt", "sen", "gov",
          "st", "mt", "vs", "cf", "e.g", "i.e", "eg", "ie", "viz", "approx", "ca", "resp", "fig",
          "figs", "eq", "eqs", "a.k.a", "aka", "esp", "incl", "dept", "univ", "messrs");

  /** Abbreviations only before a number; “No.” and “Dec.” end sentences as well. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "p", "pp", "c", "v", "ch", "chap", "vol", "sec", "sect", "art", "para",
          "thm", "lem", "def", "prop", "jan", "feb", "apr", "aug", "sep", "sept", "oct", "nov",
          "dec");

  /** Stand inside a sentence as often as at its end; the word that follows decides. */
  private static final Set<String> EITHER =
      Set.of("al", "inc", "ltd", "co", "corp", "llc", "jr", "sr", "bros", "ed", "eds", "est");

  /** Open sentences, capitalised, and are hardly ever names. */
  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "it",
          "he",
          "she",
          "they",
          "we",
          "you",
          "i",
          "there",
          "here",
          "in",
          "on",
          "at",
          "for",
          "to",
          "of",
          "from",
          "by",
          "with",
          "as",
          "if",
          "when",
          "while",
          "but",
          "and",
          "or",
          "so",
          "yet",
          "not",
          "no",
          "what",
          "how",
          "why",
          "who",
          "which",
          "where",
          "my",
          "our",
          "your",
          "his",
          "her",
          "their",
          "its",
          "some",
          "many",
          "most",
          "all",
          "each",
          "both",
          "then",
          "however",
          "also",
          "thus",
          "although",
          "since",
          "after",
          "because",
          "is",
          "are",
          "was",
          "do",
          "does",
          "can",
          "let",
          "see");

  /** The longest word looked at; none above is longer. */
  private static final int LONGEST = 16;

  private Abbreviations() {}

  /**
   * Whether the sentence goes on after a full stop.
   *
   * @param from where the sentence begins
   * @param stop the full stop
   * @param next the first letter or digit after the stop and white space; not a lower-case letter
   */
  static boolean goesOn(String text, int from, int stop, int next, int end) {
    int start = wordStart(text, from, stop);
    if (start == stop || stop - start > LONGEST) {
      return false;
    }
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    boolean first = start == from;
    if (isNumber(word)) {
      return first && word.length() <= 3; // “1. An item”
    }
    if (LEADING.contains(word)) {
      return true;
    }
    if (BEFORE_NUMBER.contains(word) && Character.isDigit(text.charAt(next))) {
      return true;
    }
    if (word.length() == 1) {
      boolean initial = Character.isUpperCase(text.charAt(start));
      return first || (initial && !opensSentence(text, next, end));
    }
    return (EITHER.contains(word) || isDotted(word)) && !opensSentence(text, next, end);
  }

  private static int wordStart(String text, int from, int stop) {
    int at = stop;
    int floor = Math.max(from, stop - LONGEST - 1);
    while (at > floor) {
      char c = text.charAt(at - 1);
      if (!Character.isLetterOrDigit(c) && c != '.') {
        break;
      }
      at--;
    }
    return at;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** “u.s”, “ph.d”, “a.m”: letters with dots between them, no part longer than two. */
  private static boolean isDotted(String word) {
    int part = 0;
    boolean dotted = false;
    for (int i = 0; i < word.length(); i++) {
      boolean dot = word.charAt(i) == '.';
      part = dot ? 0 : part + 1;
      dotted |= dot;
      if (part > 2 || (!dot && !Character.isLetter(word.charAt(i)))) {
        return false;
      }
    }
    return dotted;
  }

  /**
   * A capitalised function word after the stop: names seldom begin with one, sentences often do.
   */
  private static boolean opensSentence(String text, int next, int end) {
    if (!Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    int past = Words.past(text, next, end);
    return OPENERS.contains(text.substring(next, past).toLowerCase(Locale.ROOT));
  }
}
