package dev.almanac.normalise;

import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.util.regex.Pattern;

/** What sort of post a record is: what it says itself, and what its address and title give away. */
final class Kinds {
  /** Titles that the forums' meet-up forms make, and lists of meet-ups. */
  private static final Pattern MEETUP =
      Pattern.compile(
          "^(?:\\[meet-?up\\].*|(?:\\S+ ){0,3}meet-?up ?[:–—].*|weekly lw meet-?ups.*|new meet-?ups? in .*)",
          Pattern.CASE_INSENSITIVE);

  /** In the title of an event. */
  private static final Pattern MEETING =
      Pattern.compile("\\bmeet-?\\s?ups?\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SHORTFORM =
      Pattern.compile(
          ".*['\u2019]s?\\s+(?:short\\s?form|quick takes)(?: feed)?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINK = Pattern.compile("^\\[link\\].*", Pattern.CASE_INSENSITIVE);

  /** The forums' pages of events have a folder of their own. */
  private static final String EVENTS = "/events/";

  private Kinds() {}

  /**
   * The sort that says most.
   *
   * @param url canonical
   * @param title on one line
   * @param isOwnPage whether what it points to is its own page, so that it is no link post
   */
  static PostKind of(RawRecord record, String url, String title, boolean isOwnPage) {
    PostKind said = record.standing().kind();
    PostKind believed = isOwnPage && said == PostKind.LINKPOST ? PostKind.POST : said;
    PostKind kind = most(believed, ofTitle(title));
    if (Forum.ofUrl(url).isPresent() && url.contains(EVENTS)) {
      kind = most(kind, PostKind.EVENT);
    }
    boolean isMeeting = kind == PostKind.EVENT && MEETING.matcher(title).find();
    return isMeeting ? PostKind.MEETUP : kind;
  }

  private static PostKind ofTitle(String title) {
    if (MEETUP.matcher(title).matches()) {
      return PostKind.MEETUP;
    }
    if (SHORTFORM.matcher(title).matches()) {
      return PostKind.SHORTFORM;
    }
    return LINK.matcher(title).matches() ? PostKind.LINKPOST : PostKind.POST;
  }

  private static PostKind most(PostKind one, PostKind other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
