package dev.almanac.ingest.table;

import dev.almanac.ingest.bytes.ByteWindow;
import java.io.IOException;

/**
 * Finds the ends of lines and rows in the bytes at hand. A row (RFC 4180) is cells with delimiters
 * between them; a cell that begins with a quote ends with one, and may hold anything, quotes
 * doubled. A quote within a cell that does not begin with one is a letter like any other, but not
 * in a row of several lines: there it tells that the row began with a quote too few.
 */
final class RowScan {

  /** What a scan found. */
  enum Outcome {
    /** A row. */
    ROW,
    /** Something that cannot be one. */
    MALFORMED,
    /** The row went on to the end of the bytes, or over the limit. */
    ENDLESS
  }

  private static final int QUOTE = '"';
  private static final int LF = '\n';
  private static final int CR = '\r';

  private final ByteWindow window;
  private final int delimiter;
  private final int limit;

  private int at;
  private int cells;
  private int lines;

  /**
   * @param limit bytes that a line or a row may have
   */
  RowScan(ByteWindow window, char delimiter, int limit) {
    this.window = window;
    this.delimiter = delimiter;
    this.limit = limit;
  }

  /**
   * Where the line or row ended: the place of its line break, or behind the last byte looked at.
   */
  int end() {
    return at;
  }

  /** How many line breaks stand inside the row. */
  int breaks() {
    return lines;
  }

  /** The bytes of the line break at this place: 2 for CRLF, 0 at the end of the dump. */
  int breakLength(int place) throws IOException {
    if (byteAt(place) == CR) {
      return byteAt(place + 1) == LF ? 2 : 1;
    }
    return byteAt(place) < 0 ? 0 : 1;
  }

  /** Goes to the end of the first line; false where it is longer than the limit. */
  boolean line() throws IOException {
    at = 0;
    while (at <= limit) {
      int b = byteAt(at);
      if (b == LF || b == CR || b < 0) {
        return true;
      }
      at++;
    }
    return false;
  }

  /**
   * Goes to the end of the row at hand.
   *
   * @param width cells that it may have
   * @param severalLines whether it may have more than one line
   */
  Outcome row(int width, boolean severalLines) throws IOException {
    at = 0;
    lines = 0;
    cells = 0;
    boolean oddQuotes = false;
    while (at <= limit) {
      cells++;
      if (byteAt(at) == QUOTE) {
        Outcome quoted = quoted(severalLines);
        if (quoted != Outcome.ROW) {
          return quoted;
        }
      } else {
        oddQuotes |= unquoted();
      }
      // A quote too few makes one row of many; its width tells long before its end does.
      if (cells > width || (oddQuotes && lines > 0)) {
        return Outcome.MALFORMED;
      }
      int b = byteAt(at);
      if (b != delimiter) {
        boolean isEnd = b == LF || b == CR || b < 0;
        return isEnd ? Outcome.ROW : Outcome.MALFORMED;
      }
      at++;
    }
    return Outcome.ENDLESS;
  }

  /** Goes behind the closing quote. */
  private Outcome quoted(boolean severalLines) throws IOException {
    at++;
    while (at <= limit) {
      int b = byteAt(at);
      if (b < 0) {
        return Outcome.ENDLESS;
      }
      if (b == QUOTE) {
        at++;
        if (byteAt(at) != QUOTE) {
          return Outcome.ROW;
        }
      } else if (b == LF || (b == CR && byteAt(at + 1) != LF)) {
        lines++;
        if (!severalLines) {
          return Outcome.MALFORMED;
        }
      }
      at++;
    }
    return Outcome.ENDLESS;
  }

  /** Goes to the end of the cell; true where a quote stands in it. */
  private boolean unquoted() throws IOException {
    boolean quotes = false;
    while (at <= limit) {
      int b = byteAt(at);
      if (b == delimiter || b == LF || b == CR || b < 0) {
        return quotes;
      }
      quotes |= b == QUOTE;
      at++;
    }
    return quotes;
  }

  private int byteAt(int place) throws IOException {
    while (place >= window.size()) {
      if (!window.more()) {
        return place < window.size() ? window.at(place) : -1;
      }
    }
    return window.at(place);
  }
}
