package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.Utf8;
import java.io.ByteArrayOutputStream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;

/**
 * What stands between two items of a feed, before the first, or behind the last. There may be
 * elements that tell of the feed, but no text, and nothing that is not well-formed: that is what is
 * left of an item whose start tag is broken.
 */
final class FeedGap {
  /** More tells no more. */
  private static final int MAX_BYTES = 1 << 16;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean isHead;
  private boolean inFeed;
  private boolean isOpen;

  /** A gap begins behind an item. */
  void clear() {
    bytes.reset();
    isHead = false;
    isOpen = inFeed;
  }

  /** A feed's root or channel begins; its head keeps what stands in it. */
  void begin() {
    isHead = true;
    inFeed = true;
    isOpen = true;
  }

  /** The channel or the root ends, and the gap with it. */
  void end() {
    isOpen = false;
  }

  /** Takes in so many bytes before they go. */
  void pass(ByteWindow window, int count) {
    if (isOpen && !isHead) {
      int room = Math.min(count, MAX_BYTES - bytes.size());
      bytes.write(window.array(), window.offset(), Math.min(room, window.size()));
    }
  }

  /** What stands there of an item; empty where nothing does. */
  String stray(FeedHead head, XmlParser parser) {
    String text = isHead ? head.beforeItems() : Utf8.text(bytes.toByteArray(), 0, bytes.size());
    if (text.isBlank()) {
      return "";
    }
    try {
      String document = isHead ? text : head.around(text);
      Document parsed = parser.parse(HtmlEntities.mended(document));
      return isStray(parsed, head.names().item()) ? text : "";
    } catch (JDOMException e) {
      return text;
    }
  }

  /** Whether text, or an item, stands among the elements of the root or of the channel. */
  private static boolean isStray(Document document, String item) {
    Element root = document.getRootElement();
    return isStray(root, item)
        || root.getChildren().stream()
            .anyMatch(child -> child.getName().equals("channel") && isStray(child, item));
  }

  private static boolean isStray(Element around, String item) {
    return !around.getTextTrim().isEmpty()
        || around.getChildren().stream().anyMatch(child -> child.getQualifiedName().equals(item));
  }
}
