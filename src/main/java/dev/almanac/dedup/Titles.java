package dev.almanac.dedup;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Titles as they are compared: letters and digits alone. */
final class Titles {
  /** What a cross-post is announced with: {@code [Linkpost]}, {@code (Cross-posted)}. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "[\\[(](?:link ?post|link|(?:cross|x)-?post(?:ed)?(?: [^\\])]*)?|paper|repost|draft)[\\])]:?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISSUE =
      Pattern.compile(
          "\\d+|\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
              + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b"
              + "|\\b(?:ii|iii|iv|vi{0,3}|ix|one|two|three|four|five|six|seven|eight|nine|ten)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * Letters of a name by which it is known, so that {@code Sept.} and {@code September} are one.
   */
  private static final int LETTERS = 3;

  private Titles() {}

  /**
   * The numbers and months in a title, in its order: what tells one issue of a series from another.
   */
  static List<String> issue(String title) {
    return ISSUE
        .matcher(title)
        .results()
        .map(MatchResult::group)
        .map(part -> part.toLowerCase(Locale.ROOT))
        .map(
            part ->
                Character.isDigit(part.charAt(0))
                    ? part
                    : part.substring(0, Math.min(part.length(), LETTERS)))
        .toList();
  }

  /** The letters and digits of a text, lower-cased, without what announces a cross-post. */
  static String folded(String title) {
    StringBuilder folded = new StringBuilder();
    ANNOUNCED
        .matcher(title)
        .replaceAll("")
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
