package dev.almanac.normalise;

/**
 * Emphasis that closes behind a space, {@code *within *it}: editors write it so, and CommonMark
 * leaves its marks in the text.
 */
final class LooseEmphasis {
  private static final int LONGEST_RUN = 3;

  private LooseEmphasis() {}

  /** The text without the marks; one without such emphasis is returned as it is. */
  static String without(String text) {
    if (text.indexOf('*') < 0 && text.indexOf('_') < 0) {
      return text;
    }
    StringBuilder bare = new StringBuilder(text.length());
    int from = 0;
    int open = nextRun(text, 0);
    while (open < text.length()) {
      int inside = pastRun(text, open);
      int close = nextRun(text, inside);
      if (opens(text, open, inside) && closes(text, open, inside, close)) {
        bare.append(text, from, open).append(text, inside, close);
        from = pastRun(text, close);
        open = nextRun(text, from);
      } else {
        open = close;
      }
    }
    return from == 0 ? text : bare.append(text, from, text.length()).toString();
  }

  private static boolean opens(String text, int open, int inside) {
    return inside - open <= LONGEST_RUN
        && inside < text.length()
        && !Plain.isSpace(text.charAt(inside))
        && (open == 0 || !Character.isLetterOrDigit(text.charAt(open - 1)));
  }

  private static boolean closes(String text, int open, int inside, int close) {
    return close < text.length()
        && text.charAt(close) == text.charAt(open)
        && pastRun(text, close) - close == inside - open
        && Plain.isSpace(text.charAt(close - 1))
        && (isGlued(text, pastRun(text, close)) || ".!?".indexOf(text.charAt(close - 2)) >= 0);
  }

  private static boolean isGlued(String text, int at) {
    return at == text.length() || !Plain.isSpace(text.charAt(at));
  }

  private static int nextRun(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '*' && text.charAt(at) != '_') {
      at++;
    }
    return at;
  }

  private static int pastRun(String text, int run) {
    int at = run;
    while (at < text.length() && text.charAt(at) == text.charAt(run)) {
      at++;
    }
    return at;
  }
}
