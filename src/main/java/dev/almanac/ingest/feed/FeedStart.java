package dev.almanac.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a file that may be a feed. */
final class FeedStart {
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]{1,64}:)?(?:rss|RDF|feed)(?=[\\s>/])");

  /** A document type names the root. */
  private static final Pattern DOCTYPE =
      Pattern.compile("(?i)<!DOCTYPE\\s+(?<root>[\\w.:-]{1,64})");

  private FeedStart() {}

  /** Whether the root, behind declarations and comments, is a feed's. */
  static boolean isFeed(String start) {
    int at = 0;
    while (at < start.length()) {
      Matcher doctype = DOCTYPE.matcher(start).region(at, start.length());
      if (Character.isWhitespace(start.charAt(at))) {
        at++;
      } else if (start.startsWith("<?", at)) {
        at = behind(start, "?>", at);
      } else if (start.startsWith("<!--", at)) {
        at = behind(start, "-->", at + "<!--".length());
      } else if (doctype.lookingAt()) {
        return ROOT.matcher("<" + doctype.group("root") + ">").lookingAt();
      } else {
        return ROOT.matcher(start).region(at, start.length()).lookingAt();
      }
    }
    return false;
  }

  private static int behind(String start, String mark, int from) {
    int end = start.indexOf(mark, from);
    return end < 0 ? start.length() : end + mark.length();
  }
}
