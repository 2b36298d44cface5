package dev.almanac.themes;

/**
 * Cuts a text into clauses of folded words, in one pass over its characters.
 *
 * <p>A word is a run of letters and digits; an apostrophe inside it is passed over, so that {@code
 * Goodhart’s} is {@code goodharts}. Words are folded with {@link Character#toLowerCase(char)} and
 * from American -ize and -yze to British -ise and -yse. Spaces, hyphens, short dashes and
 * underscores join words alike; a single {@code (}, {@code &} or {@code .} does when it touches
 * both, as in {@code p(doom)}. Anything else, and a blank line, ends the clause: no phrase reaches
 * over it.
 */
final class ClauseScanner {

  private static final int SPACE = 0;
  private static final int WORD = 1;
  private static final int BREAK = 2;
  private static final int TOUCHING = 3;
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII[c] = (byte) classOf(c);
    }
  }

  private final String text;
  private final WordHash word = new WordHash();
  private int at;

  ClauseScanner(String text) {
    this.text = text;
  }

  /** Fills the clause with the next words; false when the text is at its end. */
  boolean next(Clause clause) {
    clause.clear();
    while (at < text.length()) {
      if (kind(text.charAt(at)) == WORD) {
        readWord(clause);
      } else if (skipGap() && clause.size() > 0) {
        return true;
      }
    }
    return clause.size() > 0;
  }

  private void readWord(Clause clause) {
    word.start();
    int end = text.length();
    while (at < end) {
      char c = text.charAt(at);
      if (kind(c) == WORD) {
        word.add(c, at + 1 < end ? text.charAt(at + 1) : ' ');
      } else if (!isApostrophe(c) || at + 1 == end || kind(text.charAt(at + 1)) != WORD) {
        break;
      }
      at++;
    }
    word.addTo(clause);
  }

  /** Passes over what stands between two words; true if it ends the clause. */
  private boolean skipGap() {
    int start = at;
    int newlines = 0;
    boolean broken = false;
    boolean touching = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      int kind = kind(c);
      if (kind == WORD) {
        break;
      }
      newlines += c == '\n' ? 1 : 0;
      broken |= kind == BREAK;
      touching |= kind == TOUCHING;
    }
    return broken || newlines > 1 || (touching && at - start > 1);
  }

  private static int kind(char c) {
    return c < 128 ? ASCII[c] : classOf(c);
  }

  private static int classOf(char c) {
    if (Character.isLetterOrDigit(c)) {
      return WORD;
    }
    if (c == '(' || c == '&' || c == '.') {
      return TOUCHING;
    }
    boolean joins = c == '-' || c == '_' || (c >= '\u2010' && c <= '\u2013');
    return joins || Character.isWhitespace(c) || Character.isSpaceChar(c) ? SPACE : BREAK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
