package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;

/** Looks for a byte among those at hand. */
final class ByteSearch {

  private ByteSearch() {}

  /** Where an ASCII character stands first in this part of the bytes at hand; -1 where nowhere. */
  static int indexOf(ByteWindow window, char c, int from, int to) {
    byte[] bytes = window.array();
    int offset = window.offset();
    int end = offset + Math.min(to, window.size());
    for (int i = offset + from; i < end; i++) {
      if (bytes[i] == c) {
        return i - offset;
      }
    }
    return -1;
  }
}
