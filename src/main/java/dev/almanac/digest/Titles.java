package dev.almanac.digest;

import java.text.BreakIterator;
import java.util.Locale;

/** Titles as they are shown in lists and links. */
public final class Titles {
  /** Longer than any title that was meant as one. */
  private static final int LONGEST = 300;

  /** A word is not cut in two where it begins so near to the end. */
  private static final int LAST_WORD = 40;

  private Titles() {}

  /** The title, or as much of one that is too long as fits, and an ellipsis. */
  public static String shown(String title) {
    if (title.length() <= LONGEST) {
      return title;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    String head = title.substring(0, Math.min(title.length(), LONGEST + 2));
    characters.setText(head);
    int end = characters.preceding(LONGEST + 1);
    int space = head.lastIndexOf(' ', end);
    return head.substring(0, end - space < LAST_WORD && space > 0 ? space : end).strip() + "…";
  }

  /** Whether it is not shown whole. */
  public static boolean isCut(String title) {
    return title.length() > LONGEST;
  }
}
