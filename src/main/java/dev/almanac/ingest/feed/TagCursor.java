package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Goes from tag to tag through XML that may be broken, past text, comments and CDATA sections. What
 * it has passed stays at hand until whoever asks drops it. However the bytes are made, each is
 * looked at a bounded number of times.
 */
final class TagCursor {
  /** The bytes end. */
  static final int END = -1;

  /** As many bytes as are allowed are at hand, and no tag begins in them. */
  static final int FULL = -2;

  /** What is kept of a section that is passed in parts: an item's beginning may stand there. */
  private static final int KEPT = 4096;

  private static final int GO_ON = -3;

  /** The longest of the marks by which a comment or section begins. */
  private static final int MARK = Section.CDATA.openLength();

  private final ByteWindow window;
  private final int limit;
  private final CdataEnds cdataEnds;
  private String item;
  private int at;
  private @Nullable Section section;

  /**
   * A cursor before the first byte at hand.
   *
   * @param limit bytes at hand with which it stops looking for a tag
   */
  TagCursor(ByteWindow window, int limit, String item) {
    this.window = window;
    this.limit = limit;
    this.item = item;
    this.cdataEnds = new CdataEnds(window);
  }

  /** From now on items are called so. */
  void lookFor(String newItem) {
    item = newItem;
  }

  /** How much at hand has been passed. */
  int passed() {
    return at;
  }

  /** Drops what has been passed; so much it was. */
  int drop() {
    int passed = at;
    window.drop(passed);
    at = 0;
    return passed;
  }

  /** Drops what is before the tag to which it went last. */
  void dropBefore(int tag) {
    window.drop(tag);
    at = 1;
  }

  /** Drops so many bytes, and goes on behind them, outside of any section. */
  void restart(int count) {
    window.drop(count);
    at = 0;
    section = null;
  }

  /** Goes to the next tag: where its bracket stands among the bytes at hand; END; or FULL. */
  int next() throws IOException {
    int tag = GO_ON;
    while (tag == GO_ON) {
      tag = section == null ? tag() : section == Section.CDATA ? leaveCdata() : leaveComment();
    }
    if (tag >= 0) {
      section = null;
      at = tag + 1;
    }
    return tag;
  }

  private int tag() throws IOException {
    int tag = ByteSearch.indexOf(window, '<', at, window.size());
    while (tag < 0) {
      at = window.size();
      if (at >= limit) {
        return FULL;
      }
      if (!window.more()) {
        return END;
      }
      tag = ByteSearch.indexOf(window, '<', at, window.size());
    }
    at = tag;
    boolean isWhole = window.has(at + MARK);
    for (Section one : Section.values()) {
      if (one.isAt(window, at)) {
        section = one;
        at += one.openLength();
        return GO_ON;
      }
    }
    return isWhole || window.size() > tag + 1 ? tag : END;
  }

  private int leaveCdata() throws IOException {
    int end = cdataEnds.from(at);
    while (end < 0) {
      if (window.size() >= limit || !window.more()) {
        return unclosed();
      }
      end = cdataEnds.from(at);
    }
    int intruder = new Intruder(window, item).inCdata(at, end);
    return intruder >= 0 ? intruder : leave(end + Section.CDATA.closeLength());
  }

  private int leaveComment() throws IOException {
    int end = Section.COMMENT.end(window, at, window.size());
    int searched = at;
    while (end < 0) {
      searched = Math.max(at, window.size() - 1);
      if (window.size() >= limit || !window.more()) {
        return unclosed();
      }
      end = Section.COMMENT.end(window, searched, window.size());
    }
    int behind = end + Section.COMMENT.closeLength();
    window.has(behind + 1);
    boolean isClosed = window.at(behind) == '>';
    Intruder intruder = new Intruder(window, item);
    int start = isClosed ? intruder.inComment(at, end) : intruder.first(at, end);
    return start >= 0 ? start : leave(behind);
  }

  /** A section that does not end: another item may begin in it; if none does, it is passed over. */
  private int unclosed() {
    if (window.size() >= limit && at > 0 && window.size() - at < limit / 2) {
      // It has hardly begun; once what is before it has gone, its end may come in sight.
      return FULL;
    }
    int start = new Intruder(window, item).first(at, window.size());
    if (start >= 0) {
      return start;
    }
    boolean isFull = window.size() >= limit;
    int kept = isFull ? Math.min(KEPT, limit / 2) : 0;
    at = Math.max(at, window.size() - kept);
    return isFull ? FULL : END;
  }

  private int leave(int behind) {
    section = null;
    at = behind;
    return GO_ON;
  }
}
