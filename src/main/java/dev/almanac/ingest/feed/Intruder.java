package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;

/**
 * Finds the item that a broken section has swallowed. A comment or a CDATA section may hold the
 * tags of items as its text; one that was never closed holds those of its item's neighbours, up to
 * the end of one of their own sections. Both look alike but for one thing: what was swallowed
 * breaks off in the middle of an item.
 */
final class Intruder {
  /** Around an item's own elements, and within one of them. */
  private static final int INSIDE_ELEMENT = 2;

  private final ByteWindow window;
  private final String item;
  private int candidate;
  private int depth;

  Intruder(ByteWindow window, String item) {
    this.window = window;
    this.item = item;
  }

  /** Where the first item begins in a section that has no end; -1 where none does. */
  int first(int from, int to) {
    for (int tag = tag(from, to); tag >= 0; tag = tag(tag + 1, to)) {
      if (TagNames.isStart(window, tag, item)) {
        int next = tag(tag + 1, to);
        boolean isChild =
            next >= 0
                && next + item.length() + 1 < to
                && isLetter(window.at(next + 1))
                && !TagNames.isStart(window, next, item)
                && isBlank(tagEnd(tag, to), next);
        if (isChild) {
          return tag;
        }
      }
    }
    return -1;
  }

  /** Where an item begins in which a CDATA section of its own begins; -1 where none does. */
  int inCdata(int from, int to) {
    start();
    for (int tag = tag(from, to); tag >= 0; tag = step(tag, to)) {
      if (candidate >= 0 && depth >= INSIDE_ELEMENT && Section.CDATA.isAt(window, tag)) {
        return candidate;
      }
    }
    return -1;
  }

  /** Where an item begins that is not over where the comment is; -1 where none does. */
  int inComment(int from, int to) {
    start();
    int tag = tag(from, to);
    while (tag >= 0) {
      tag = step(tag, to);
    }
    return depth >= INSIDE_ELEMENT ? candidate : -1;
  }

  private void start() {
    candidate = -1;
    depth = 0;
  }

  /** Takes the tag into account, and goes to the next; -1 where there is none. */
  private int step(int tag, int to) {
    boolean isComment = candidate >= 0 && Section.COMMENT.isAt(window, tag);
    int end = isComment ? commentEnd(tag, to) : tagEnd(tag, to);
    if (TagNames.isStart(window, tag, item)) {
      if (candidate < 0 || depth > 0) {
        candidate = tag;
      }
      depth = 1;
    } else if (candidate >= 0 && window.at(tag + 1) == '/') {
      depth--;
    } else if (candidate >= 0 && isLetter(window.at(tag + 1)) && window.at(end - 2) != '/') {
      depth++;
    }
    int next = tag(Math.max(end, tag + 1), to);
    // Between the elements of an item stands nothing, and so it is between items.
    boolean isOutside = depth < INSIDE_ELEMENT && !isBlank(end, next < 0 ? to : next);
    if (depth < 0 || isOutside) {
      start();
    }
    return next;
  }

  private int tag(int from, int to) {
    return ByteSearch.indexOf(window, '<', from, to);
  }

  /** Behind the tag's bracket, or where another tag begins before it. */
  private int tagEnd(int tag, int to) {
    for (int i = tag + 1; i < to; i++) {
      int c = window.at(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return i;
      }
    }
    return to;
  }

  /** Behind a comment, whose text tells nothing; where it has no end, behind its first bracket. */
  private int commentEnd(int tag, int to) {
    int end = Section.COMMENT.end(window, tag + Section.COMMENT.openLength(), to);
    return end < 0 ? tag + 1 : end + Section.COMMENT.closeLength() + 1;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!TagNames.isSpace(window.at(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }
}
