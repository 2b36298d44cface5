package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;

/** Parts of XML in which tags are text. */
enum Section {
  CDATA("<![CDATA[", "]]>"),
  /** XML forbids two dashes in a comment, but for those that end it. */
  COMMENT("<!--", "--");

  private final String open;
  private final String close;

  Section(String open, String close) {
    this.open = open;
    this.close = close;
  }

  int openLength() {
    return open.length();
  }

  int closeLength() {
    return close.length();
  }

  /** Whether one begins at this place of the bytes at hand. */
  boolean isAt(ByteWindow window, int at) {
    return matches(window, at, open);
  }

  /** Where its end stands in this part of the bytes at hand; -1 where it does not. */
  int end(ByteWindow window, int from, int to) {
    for (int i = ByteSearch.indexOf(window, close.charAt(0), from, to);
        i >= 0;
        i = ByteSearch.indexOf(window, close.charAt(0), i + 1, to)) {
      if (matches(window, i, close)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(ByteWindow window, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (window.at(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
