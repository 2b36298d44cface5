package dev.almanac.normalise;

import java.text.Normalizer;

/** Plain text as it should be: composed, on one line, nothing invisible in it. */
final class Plain {
  private static final char JOINER = '\u200d';

  private Plain() {}

  /** NFC, white space folded to single spaces and trimmed, invisible characters dropped. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (isSeen(text, i, line)) {
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

  /** NFC. */
  static String compose(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Whether a character of a text, which is no white space, is to be seen in it. Not seen are, over
   * and above the {@link #isInvisible invisible} ones, a joiner that joins nothing, the characters
   * that tag others, and half a character.
   *
   * @param before what was kept of the text before it
   */
  static boolean isSeen(String text, int at, StringBuilder before) {
    char c = text.charAt(at);
    if (c < '\u007f') {
      return c > ' ';
    }
    if (c == JOINER) {
      return !before.isEmpty()
          && isJoined(before.charAt(before.length() - 1))
          && at + 1 < text.length()
          && isJoined(text.charAt(at + 1))
          && isSeen(text, at + 1, before);
    }
    if (Character.isHighSurrogate(c)) {
      return isCharacter(text, at);
    }
    return Character.isLowSurrogate(c) ? at > 0 && isCharacter(text, at - 1) : !isInvisible(c);
  }

  /** Whether two halves make a character there that is no tag (Unicode block E0000 to E007F). */
  private static boolean isCharacter(String text, int at) {
    if (at + 1 == text.length()
        || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
      return false;
    }
    int c = text.codePointAt(at);
    return c < 0xe0000 || c > 0xe007f;
  }

  /**
   * Whether a character is one of the emoji, or of the scripts, that a joiner joins: neither Latin,
   * Greek and Cyrillic letters nor a mark or sign that composition turns into one.
   */
  private static boolean isJoined(char c) {
    return (c >= '\u0590' && c <= '\u1dbf')
        || (c >= '\u2190' && c <= '\u27bf')
        || (c >= '\u2b00' && c <= '\u2bff')
        || c >= '\u3000';
  }

  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c >= '\u0085' && (c == '\u0085' || Character.isSpaceChar(c)));
  }

  /**
   * Controls, soft hyphens, zero-width and bidirectional-override characters, byte-order marks. The
   * zero-width joiner is none of them: emoji and some scripts need it.
   */
  static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || c == '\u00ad'
        || c == '\u034f'
        || c == '\u061c'
        || c == '\u180e'
        || c == '\u200b'
        || c == '\u200c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\u3164'
        || c == '\ufeff'
        || (c >= '\ufff9' && c <= '\ufffb')
        || c == '\ufffe'
        || c == '\uffff';
  }
}
