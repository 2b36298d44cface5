package dev.almanac.digest;

/** Plain text → Markdown that shows exactly that text. */
public final class Markdown {
  /** At the end of a line: the next one begins a line where the page is rendered, too. */
  public static final String HARD_BREAK = "  ";

  private Markdown() {}

  /**
   * Escapes what would be mark-up. An underscore inside a word and a lone bracket are left as they
   * are: they mean nothing there, and the page is read raw as well.
   */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special =
          switch (c) {
            case '\\', '`', '*', '<', '[', ']' -> true;
            case '_' -> !isInsideWord(text, i);
            case '&' -> isEntity(text, i);
            case '#', '>', '+', '-' -> i == 0;
            case '~' -> i + 1 < text.length() && text.charAt(i + 1) == '~';
            default -> false;
          };
      if (special) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A link whose address can hold no bracket that ends it early. */
  public static String link(String text, String url) {
    return "[" + escape(text) + "](" + address(url) + ")";
  }

  static String address(String url) {
    return url.replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("<", "%3C")
        .replace(">", "%3E");
  }

  private static boolean isInsideWord(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static boolean isEntity(String text, int i) {
    int end = text.indexOf(';', i);
    return end > i + 1
        && end - i < 34
        && text.substring(i + 1, end)
            .chars()
            .allMatch(c -> c == '#' || Character.isLetterOrDigit(c));
  }
}
