package dev.almanac.dedup;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Titles as they are compared: letters and digits alone. */
final class Titles {
  /** What a cross-post is announced with: {@code [Linkpost]}, {@code (Cross-posted)}. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "[\\[(](?:link ?post|link|cross-?post(?:ed)?(?: [^\\])]*)?|paper|repost|draft)[\\])]:?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Titles() {}

  /** The numbers in a title, in its order: what tells one issue of a series from another. */
  static List<String> numbers(String title) {
    return NUMBER.matcher(title).results().map(MatchResult::group).toList();
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
