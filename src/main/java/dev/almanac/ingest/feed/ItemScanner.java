package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.feed.Slice.Ending;
import dev.almanac.model.Reject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a feed into its items, of which one at a time is held. An item that is broken costs itself
 * alone: wherever a start tag of an item stands that is not the text of a comment or CDATA section,
 * a new item begins.
 */
final class ItemScanner {
  /** White space before the bracket of an end tag. */
  private static final int MAX_BLANKS = 64;

  private final ByteWindow window;
  private final int limit;
  private final TagCursor cursor;
  private final FeedHead head = new FeedHead();
  private final FeedGap gap = new FeedGap();
  private boolean closed;
  private boolean lost;

  /**
   * @param limit bytes of an item
   */
  ItemScanner(ByteWindow window, int limit) {
    this.window = window;
    this.limit = limit;
    this.cursor = new TagCursor(window, limit, head.names().item());
  }

  /** What stands around the items. */
  FeedHead head() {
    return head;
  }

  /** Whether the bytes, though not damaged, have ended between items and before the root's end. */
  boolean endsInTheMiddle() {
    return !closed && !lost && window.damage().isEmpty();
  }

  /** What stood before the item that was cut out last, since the item before it. */
  FeedGap gap() {
    return gap;
  }

  /** Whether the root's end has been met. */
  boolean endsWell() {
    return closed;
  }

  /** The next item; null behind the last, and where a damage of the bytes cuts one off. */
  @Nullable Slice next() throws IOException {
    gap.clear();
    boolean isFound = findItem();
    head.close();
    return isFound ? cut() : null;
  }

  /** Goes to the next item, whose start tag is then the first at hand. */
  private boolean findItem() throws IOException {
    while (true) {
      int tag = cursor.next();
      if (tag == TagCursor.END) {
        pass(window.size());
        return false;
      }
      if (tag == TagCursor.FULL) {
        pass(cursor.passed());
        cursor.drop();
        continue;
      }
      pass(tag);
      cursor.dropBefore(tag);
      if (TagNames.isStart(window, 0, head.names().item())) {
        return true;
      }
      around();
    }
  }

  private void pass(int count) {
    head.pass(window, count);
    gap.pass(window, count);
  }

  /** Takes note of a tag that is not an item's. */
  private void around() throws IOException {
    if (head.names().isEndOfItems(window, 0)) {
      head.close();
      gap.end();
    }
    if (DoctypeDeclaration.isAt(window)) {
      DoctypeDeclaration.skip(window);
      cursor.restart(0);
    } else if (TagNames.isEnd(window, 0, head.names().root())) {
      closed = true;
    } else if (head.open(window)) {
      cursor.lookFor(head.names().item());
      gap.begin();
      closed = false;
    }
  }

  private @Nullable Slice cut() throws IOException {
    String startTag = StartTag.first(window);
    if (startTag != null && startTag.endsWith("/>")) {
      int length = StartTag.length(window);
      cursor.restart(length);
      return new Slice(startTag, length, Ending.WHOLE);
    }
    String beginning = null;
    long dropped = 0;
    while (true) {
      int tag = cursor.next();
      if (tag == TagCursor.FULL) {
        beginning = beginning == null ? beginning() : beginning;
        dropped += cursor.drop();
        continue;
      }
      int end = tag == TagCursor.END ? window.size() : tag;
      Ending ending = tag == TagCursor.END ? Ending.LOST : ending(tag);
      if (ending == null) {
        continue;
      }
      lost = ending == Ending.LOST;
      if (lost && beginning == null && window.damage().isPresent()) {
        return null;
      }
      end = ending == Ending.WHOLE ? tagEnd(tag) : end;
      if (beginning == null && end > limit) {
        beginning = beginning();
      }
      String text = beginning == null ? window.text(0, end) : beginning;
      cursor.restart(end);
      return new Slice(text, dropped + end, beginning == null ? ending : Ending.TOO_LARGE);
    }
  }

  /** How the item ends with this tag; null where it goes on. */
  private @Nullable Ending ending(int tag) {
    if (TagNames.isEnd(window, tag, head.names().item())) {
      return Ending.WHOLE;
    }
    boolean isCut =
        TagNames.isStart(window, tag, head.names().item())
            || head.names().isEndOfItems(window, tag);
    return isCut ? Ending.CUT : null;
  }

  private String beginning() {
    return window.text(0, Math.min(window.size(), Reject.MAX_RAW_BYTES));
  }

  /** Behind the bracket of an end tag, or where it should stand. */
  private int tagEnd(int tag) throws IOException {
    int i = tag + 2 + head.names().item().length();
    int last = i + MAX_BLANKS;
    while (i < last && window.has(i + 1) && TagNames.isSpace(window.at(i))) {
      i++;
    }
    return window.at(i) == '>' ? i + 1 : i;
  }
}
