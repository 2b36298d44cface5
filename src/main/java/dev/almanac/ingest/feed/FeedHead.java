package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.model.DumpFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What stands around the items of a feed: its root, and what comes before the first item. */
final class FeedHead {
  /** A head that is longer is used as if it ended there. */
  private static final int MAX_BYTES = 1 << 16;

  private TagNames names = TagNames.PLAIN;
  private String rootTag = "<rss>";
  private String channelTag = "";
  private @Nullable ByteArrayOutputStream text;
  private String before = "";
  private int version;

  TagNames names() {
    return names;
  }

  /** The format of the items. */
  DumpFormat format() {
    return names.isAtom() ? DumpFormat.ATOM : DumpFormat.RSS;
  }

  /** Another number whenever another feed has begun. */
  int version() {
    return version;
  }

  /** Takes in so many bytes before they go. */
  void pass(ByteWindow window, int count) {
    if (text != null) {
      int room = MAX_BYTES - text.size();
      text.write(window.array(), window.offset(), Math.min(room, count));
      if (count > room) {
        close();
      }
    }
  }

  /** Takes in no more: an item begins. */
  void close() {
    if (text != null) {
      before = text.toString(StandardCharsets.UTF_8);
      text = null;
    }
  }

  /** Looks at the tag that is first at hand; true where it is a root's. */
  boolean open(ByteWindow window) throws IOException {
    window.has(TagNames.MAX_NAME);
    boolean isChannel = names.channel() != null && TagNames.isStart(window, 0, names.channel());
    if (!isChannel && !TagNames.isRoot(window)) {
      return false;
    }
    String tag = StartTag.first(window);
    TagNames found = tag == null ? null : TagNames.of(tag);
    if (tag != null && isChannel) {
      channelTag = tag;
    } else if (tag != null && found != null) {
      names = found;
      rootTag = tag;
      channelTag = "";
      before = "";
      text = new ByteArrayOutputStream();
      version++;
    }
    return found != null;
  }

  /** An item, or nothing, as a document of its own. */
  String around(String item) {
    return rootTag + channelTag + item + endTags();
  }

  /** What came before the first item as a document of its own; broken where the feed is. */
  String beforeItems() {
    return before + endTags();
  }

  private String endTags() {
    String root = "</" + names.root() + ">";
    String channel = names.channel();
    return channel == null || channelTag.isEmpty() ? root : "</" + channel + ">" + root;
  }
}
