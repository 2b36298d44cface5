package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a feed are called, with their prefixes: the root says it.
 *
 * @param root such as {@code rss}, {@code rdf:RDF} or {@code atom:feed}
 * @param channel the element around the items of RSS; null where the root is around them
 * @param item such as {@code item} or {@code atom:entry}
 */
record TagNames(String root, @Nullable String channel, String item) {
  /** The bytes of the longest name of a root, with its prefix and brackets. */
  static final int MAX_NAME = 80;

  /** Local names of roots. */
  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  /** A root's start tag, and the namespaces that bind the names of RSS 0.9, 1.0 and 2.0. */
  private static final Pattern RSS_PREFIX =
      Pattern.compile(
          "\\sxmlns:([\\w.-]{1,64})\\s*=\\s*[\"'](?:http://purl\\.org/rss/1\\.0/"
              + "|http://(?:my|channel)\\.netscape\\.com/rdf/simple/0\\.9/"
              + "|http://backend\\.userland\\.com/rss2)[\"']");

  private static final Pattern NAME =
      Pattern.compile("<(?:(?<prefix>[\\w.-]{1,64}):)?(?<local>\\w{3,4})(?=[\\s/>])");

  /** The names of a feed without a root that says them. */
  static final TagNames PLAIN = of("<rss>", "", "rss");

  /** Those that a root's start tag says; null where the tag is no root's. */
  static @Nullable TagNames of(String startTag) {
    Matcher name = NAME.matcher(startTag);
    if (!name.lookingAt() || !ROOTS.contains(name.group("local"))) {
      return null;
    }
    String prefix = name.group("prefix") == null ? "" : name.group("prefix") + ":";
    return of(startTag, prefix, name.group("local"));
  }

  /** Whether a root's start tag is the first at hand. */
  static boolean isRoot(ByteWindow window) {
    int end = 1;
    while (end < MAX_NAME && end < window.size() && !isBoundary(window.at(end))) {
      end++;
    }
    String name = window.text(1, Math.min(end, window.size()));
    return ROOTS.contains(name.substring(name.indexOf(':') + 1));
  }

  private static TagNames of(String startTag, String prefix, String local) {
    String root = prefix + local;
    if (local.equals("feed")) {
      return new TagNames(root, null, prefix + "entry");
    }
    Matcher bound = RSS_PREFIX.matcher(startTag);
    // The prefix of rdf:RDF is that of another vocabulary.
    String rss = bound.find() ? bound.group(1) + ":" : local.equals("RDF") ? "" : prefix;
    return new TagNames(root, local.equals("RDF") ? null : rss + "channel", rss + "item");
  }

  /** Whether it is a feed of entries and not of items. */
  boolean isAtom() {
    return item.endsWith("entry");
  }

  /** Whether the root, or what is around the items in it, ends with the tag at this place. */
  boolean isEndOfItems(ByteWindow window, int at) {
    return isEnd(window, at, root) || (channel != null && isEnd(window, at, channel));
  }

  /** Whether a start tag of this name stands at this place of the bytes at hand. */
  static boolean isStart(ByteWindow window, int at, String name) {
    return is(window, at + 1, name) && isBoundary(window.at(at + 1 + name.length()));
  }

  /** Whether an end tag of this name stands at this place of the bytes at hand. */
  static boolean isEnd(ByteWindow window, int at, String name) {
    return window.at(at + 1) == '/'
        && is(window, at + 2, name)
        && isBoundary(window.at(at + 2 + name.length()));
  }

  private static boolean is(ByteWindow window, int at, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (window.at(at + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Control characters are dropped before an item is parsed, and end a name like a space. */
  private static boolean isBoundary(int c) {
    return c == '>' || c == '/' || c == '<' || (c >= 0 && c <= ' ');
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
