package dev.almanac.ingest.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading of the first level in Markdown.
 *
 * @param text what it says
 * @param start where its line begins
 * @param end where its line ends
 */
record Heading(String text, int start, int end) {
  /** A heading, or the beginning or end of a block of code, where {@code #} begins a comment. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^ {0,3}(?:#[ \\t]+(?<text>\\S.*)|(?<fence>```|~~~).*)$");

  /** The marks that may close a heading. */
  private static final Pattern CLOSING = Pattern.compile("[ \\t]+#+[ \\t]*$");

  /** The first one outside of blocks of code; null where there is none. */
  static @Nullable Heading first(String markdown) {
    String fence = null;
    Matcher line = LINE.matcher(markdown);
    while (line.find()) {
      String mark = line.group("fence");
      if (fence == null && mark == null) {
        String text = CLOSING.matcher(line.group("text")).replaceFirst("").strip();
        return new Heading(text, line.start(), line.end());
      }
      if (mark != null) {
        fence = fence == null ? mark : fence.equals(mark) ? null : fence;
      }
    }
    return null;
  }

  /** The Markdown without the heading's line. */
  String without(String markdown) {
    return markdown.substring(0, start) + markdown.substring(end);
  }
}
