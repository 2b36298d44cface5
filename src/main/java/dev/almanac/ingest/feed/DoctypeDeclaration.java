package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;
import java.io.IOException;
import java.util.Locale;

/** The document type declaration before a root: passed over, and nothing of it believed. */
final class DoctypeDeclaration {
  private static final String MARK = "<!DOCTYPE";

  private DoctypeDeclaration() {}

  /** Whether one is first at hand. */
  static boolean isAt(ByteWindow window) throws IOException {
    return window.has(MARK.length())
        && window.at(1) == '!'
        && window.text(0, MARK.length()).toUpperCase(Locale.ROOT).equals(MARK);
  }

  /** Drops the one that is first at hand, with the declarations of entities in it. */
  static void skip(ByteWindow window) throws IOException {
    window.drop(MARK.length());
    int quote = 0;
    int brackets = 0;
    while (window.has(1)) {
      int c = window.at(0);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '<' && window.has(2) && Character.isLetter(window.at(1))) {
        // The start tag of an element: the declaration was never closed.
        return;
      } else if (c == '<' && window.has(4) && window.text(0, 4).equals("<!--")) {
        skipComment(window);
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      }
      window.drop(1);
      if (c == '>' && quote == 0 && brackets <= 0) {
        return;
      }
    }
  }

  /** Apostrophes in it are no quotes. The bracket at its end is left. */
  private static void skipComment(ByteWindow window) throws IOException {
    window.drop("<!--".length());
    while (window.has(2) && !(window.at(0) == '-' && window.at(1) == '-')) {
      window.drop(1);
    }
    window.drop(1);
  }
}
