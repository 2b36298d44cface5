package dev.almanac.text;

import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of plain text, by rules, in one pass: the time is linear in the text.
 *
 * <p>A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the closing
 * quotes, brackets and note markers that follow it, where white space and no lower-case letter
 * comes next, unless the stop belongs to an abbreviation, an initial or an item's number. It always
 * ends at an empty line.
 */
public final class Sentences {

  private static final String STOPS = ".!?…";
  private static final String WIDE_STOPS = "。！？";
  private static final String CLOSERS = "\"')]}”’»*_";
  private static final String OPENERS = "\"'([{“‘«*_¿¡";

  /** The longest note marker after a stop, as in {@code [12]} or {@code [citation 3]}. */
  private static final int LONGEST_MARKER = 14;

  private Sentences() {}

  /** The sentences of the whole text. */
  public static List<Span> split(String text) {
    return split(text, 0, text.length());
  }

  /**
   * The sentences between two places of the text, in order, trimmed of white space. Together they
   * cover all that is not white space.
   */
  public static List<Span> split(String text, int start, int end) {
    List<Span> out = new ArrayList<>();
    int from = skipSpace(text, start, end);
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (isStop(c)) {
        int past = pastStop(text, i, end);
        if (ends(text, from, i, past, end)) {
          out.add(new Span(from, past));
          past = skipSpace(text, past, end);
          from = past;
        }
        i = past;
      } else if (c == '\n') {
        int next = skipSpace(text, i, end);
        if (next < end && hasEmptyLine(text, i, next)) {
          addTrimmed(text, from, i, out);
          from = next;
        }
        i = next;
      } else {
        i++;
      }
    }
    addTrimmed(text, from, end, out);
    return out;
  }

  private static boolean ends(String text, int from, int stop, int past, int end) {
    int next = skipSpace(text, past, end);
    if (next >= end || WIDE_STOPS.indexOf(text.charAt(stop)) >= 0) {
      return true;
    }
    if (next == past) {
      return false; // a decimal, an address, a file name
    }
    if (hasEmptyLine(text, past, next)) {
      return true;
    }
    int letter = skipOpeners(text, next, end);
    if (Character.isLowerCase(text.charAt(letter))) {
      return false;
    }
    boolean oneFullStop =
        text.charAt(stop) == '.' && (stop + 1 >= past || !isStop(text.charAt(stop + 1)));
    return !(oneFullStop && Abbreviations.goesOn(text, from, stop, letter, end));
  }

  /** Past the stops and whatever closes with them: quotes, brackets, markers such as “[1]”. */
  private static int pastStop(String text, int stop, int end) {
    int at = stop + 1;
    while (at < end) {
      char c = text.charAt(at);
      if (isStop(c) || CLOSERS.indexOf(c) >= 0) {
        at++;
      } else if (c == '[') {
        int marked = pastMarker(text, at, end);
        if (marked == at) {
          break;
        }
        at = marked;
      } else {
        break;
      }
    }
    return at;
  }

  private static int pastMarker(String text, int open, int end) {
    int limit = Math.min(end, open + LONGEST_MARKER);
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i + 1;
      }
      if (!Character.isLetterOrDigit(c) && c != ' ' && c != ',') {
        break;
      }
    }
    return open;
  }

  private static int skipOpeners(String text, int start, int end) {
    int at = start;
    while (at < end - 1 && at < start + 3 && OPENERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static void addTrimmed(String text, int from, int end, List<Span> out) {
    int past = end;
    while (past > from && isSpace(text.charAt(past - 1))) {
      past--;
    }
    if (past > from) {
      out.add(new Span(from, past));
    }
  }

  /** Whether the white space from {@code start} to {@code end} has two line ends. */
  private static boolean hasEmptyLine(String text, int start, int end) {
    int lineEnds = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n') {
        lineEnds++;
      }
    }
    return lineEnds > 1;
  }

  private static int skipSpace(String text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0 || WIDE_STOPS.indexOf(c) >= 0;
  }

  /** White space, the no-break kinds included. */
  private static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
