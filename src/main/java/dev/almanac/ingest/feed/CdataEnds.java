package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;

/**
 * Where CDATA sections end. What has been searched is remembered: thousands of sections may begin,
 * of which none ends.
 */
final class CdataEnds {
  private final ByteWindow window;
  private long from;
  private long to;

  CdataEnds(ByteWindow window) {
    this.window = window;
  }

  /** Where the first end stands from this place on; -1 where none is at hand. */
  int from(int at) {
    long place = window.position() + at;
    if (place < from || place > to) {
      from = place;
      to = place;
    }
    // Behind everything that has been searched in vain, the end stands, or is looked for.
    int searched = (int) (to - window.position());
    int end = Section.CDATA.end(window, searched, window.size());
    int last = Math.max(searched, window.size() - Section.CDATA.closeLength() + 1);
    to = window.position() + (end < 0 ? last : end);
    return end;
  }
}
