package dev.almanac.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What HTML costs a parser, looked at before it is parsed: how many tags it has, of which each
 * becomes an object of some hundred bytes; and how deep those of emphasis stand in one another. A
 * parser opens those that are open again in every block (HTML, 13.2.4.3), so that thousands of them
 * cost it the square of the page's length.
 */
public final class TagDepth {
  /** The largest body seen in a real dump, of 2.4 MB, has a tenth of it. */
  public static final int MAX_TAGS = 500_000;

  /** People write four; careless software leaves some open a paragraph. */
  private static final int MAX_OPEN = 64;

  private static final Set<String> EMPHASIS =
      Set.of(
          "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong",
          "tt", "u");

  private static final int LONGEST = 6;

  private final String html;
  private final int max;
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, Integer> dropped = new HashMap<>();
  private int depth;

  private TagDepth(String html, int max) {
    this.html = html;
    this.max = max;
  }

  /** Whether HTML has more than {@link #MAX_TAGS} tags; every bracket that may open one counts. */
  public static boolean hasTooManyTags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= MAX_TAGS; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags > MAX_TAGS;
  }

  /**
   * What a parser makes of HTML in which no more than 64 tags of emphasis are open at once. Where
   * the parser still fails over its own bound on depth, as jsoup does with an index that is out of
   * bounds, it is given the HTML without any emphasis or link.
   */
  public static <T> T parse(String html, Function<String, T> parser) {
    try {
      return parser.apply(new TagDepth(html, MAX_OPEN).bounded());
    } catch (IndexOutOfBoundsException e) {
      return parser.apply(new TagDepth(html, 0).bounded());
    }
  }

  /**
   * The HTML without the tags that would stand too deep; takes time in proportion to its length.
   */
  private String bounded() {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      boolean isEnd = at + 1 < html.length() && html.charAt(at + 1) == '/';
      String name = name(isEnd ? at + 2 : at + 1);
      if (EMPHASIS.contains(name) && (isEnd ? isDroppedEnd(name) : isDroppedStart(name))) {
        int close = html.indexOf('>', at);
        kept.append(html, from, at);
        from = close < 0 ? html.length() : close + 1;
        at = from - 1;
      }
    }
    return from == 0 ? html : kept.append(html, from, html.length()).toString();
  }

  private String name(int start) {
    int end = start;
    while (end < html.length() && end - start <= LONGEST && isLetter(html.charAt(end))) {
      end++;
    }
    return html.substring(Math.min(start, html.length()), end).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean isDroppedStart(String name) {
    // A link closes the one before it, so that no two are open.
    boolean isSecondLink = name.equals("a") && open.getOrDefault(name, 0) > 0;
    if (isSecondLink && max > 0) {
      return false;
    }
    if (depth >= max) {
      dropped.merge(name, 1, Integer::sum);
      return true;
    }
    open.merge(name, 1, Integer::sum);
    depth++;
    return false;
  }

  private boolean isDroppedEnd(String name) {
    if (dropped.getOrDefault(name, 0) > 0) {
      dropped.merge(name, -1, Integer::sum);
      return true;
    }
    if (open.getOrDefault(name, 0) > 0) {
      open.merge(name, -1, Integer::sum);
      depth--;
    }
    return max == 0;
  }
}
