package dev.almanac.normalise;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import java.util.ArrayList;
import java.util.List;

/** Reads plain text that is clean already, or nearly, and finds its blocks again. */
final class PlainBlocks {
  /** An item's number has at most this many digits; a longer one is a year or a sum. */
  private static final int MOST_DIGITS = 3;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int start = -1;
  private int end;

  private PlainBlocks(String text) {
    this.text = text;
  }

  /**
   * The text as it is but for what cannot be seen: invisible characters, blanks at the ends of
   * lines, empty lines at either end; line ends are {@code \n} and letters are composed (NFC).
   * Blocks end at empty lines and before the marks of list items, which are not part of them.
   */
  static CleanText read(String body) {
    PlainBlocks plain = new PlainBlocks(Plain.compose(visible(body)));
    plain.split();
    return new CleanText(plain.text, List.copyOf(plain.blocks));
  }

  private static String visible(String body) {
    StringBuilder out = new StringBuilder(body.length());
    int ink = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean isCarriageReturn = c == '\r';
      if (isCarriageReturn && i + 1 < body.length() && body.charAt(i + 1) == '\n') {
        continue;
      }
      if (c == '\n' || isCarriageReturn) {
        out.setLength(ink);
        if (ink > 0) {
          out.append('\n');
          ink++;
        }
      } else if (Plain.isSpace(c)) {
        out.append(c == '\t' ? c : ' ');
      } else if (Plain.isSeen(body, i, out)) {
        out.append(c);
        ink = out.length();
      }
    }
    while (ink > 0 && out.charAt(ink - 1) == '\n') {
      ink--;
    }
    out.setLength(ink);
    return out.toString();
  }

  private void split() {
    int at = 0;
    while (at < text.length()) {
      int newLine = text.indexOf('\n', at);
      int lineEnd = newLine < 0 ? text.length() : newLine;
      line(at, lineEnd);
      at = lineEnd + 1;
    }
    close();
  }

  private void line(int from, int to) {
    if (from == to) {
      close();
      return;
    }
    int past = pastMark(from, to);
    if (past > from) {
      close();
      kind = Block.Kind.LIST_ITEM;
      start = past;
    } else if (start < 0) {
      kind = Block.Kind.PARAGRAPH;
      start = pastBlanks(from, to);
    }
    end = to;
  }

  private void close() {
    if (start >= 0) {
      blocks.add(new Block(kind, start, end));
    }
    start = -1;
  }

  /** Where an item's text begins behind its mark; the line's beginning where it has none. */
  private int pastMark(int from, int to) {
    int at = pastBlanks(from, to);
    int digits = at;
    while (digits < to && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean isNumber = digits > at && digits - at <= MOST_DIGITS;
    int past = digits + 2;
    boolean isMark =
        past < to
            && text.charAt(past - 1) == ' '
            && (isNumber ? text.charAt(digits) == '.' : digits == at && text.charAt(digits) == '-');
    return isMark ? pastBlanks(past, to) : from;
  }

  private int pastBlanks(int from, int to) {
    int at = from;
    while (at < to && Plain.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
