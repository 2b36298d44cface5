package dev.almanac.normalise;

import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.util.regex.Pattern;

/** What sort of post a record is: what it says itself, and what its title gives away. */
final class Kinds {
  /** Titles that the forums' meet-up forms make, and lists of meet-ups. */
  private static final Pattern MEETUP =
      Pattern.compile(
          "^\\[?meet-?ups?\\b.*|.*\\bmeet-?ups?\\]?\\s*:.*|weekly lw meet-?ups.*|new meet-?ups? in .*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SHORTFORM =
      Pattern.compile(
          ".*['\u2019]s?\\s+(?:short\\s?form|quick takes)(?: feed)?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINK = Pattern.compile("^\\[link\\].*", Pattern.CASE_INSENSITIVE);

  private Kinds() {}

  /**
   * The sort that says most.
   *
   * @param title on one line
   */
  static PostKind of(RawRecord record, String title) {
    PostKind said = record.standing().kind();
    PostKind titled = PostKind.POST;
    if (MEETUP.matcher(title).matches()) {
      titled = PostKind.MEETUP;
    } else if (SHORTFORM.matcher(title).matches()) {
      titled = PostKind.SHORTFORM;
    } else if (LINK.matcher(title).matches()) {
      titled = PostKind.LINKPOST;
    }
    return said.compareTo(titled) >= 0 ? said : titled;
  }
}
