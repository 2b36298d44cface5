package dev.almanac.normalise;

import java.text.Normalizer;

/** Plain text as it should be: composed, on one line, nothing invisible in it. */
final class Plain {

  private Plain() {}

  /** NFC, white space folded to single spaces and trimmed, invisible characters dropped. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isInvisible(c)) {
        if (gap && !line.isEmpty()) {
          line.append(' ');
        }
        gap = false;
        line.append(c);
      }
    }
    // Last, since what was dropped may have stood between a letter and its mark.
    return compose(line.toString());
  }

  static String compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
  }

  /**
   * Controls, soft hyphens, zero-width and bidirectional-override characters, byte-order marks. A
   * zero-width joiner stays: emoji and some scripts need it.
   */
  static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\u200c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff';
  }
}
