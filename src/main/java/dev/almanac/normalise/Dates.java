package dev.almanac.normalise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads the dates of dumps. */
public final class Dates {
  /** No forum, and no archive of papers, is older. */
  private static final int FIRST_YEAR = 1990;

  /** Further ahead is a slip, and would stretch the day-by-day series of its themes to there. */
  private static final int LAST_YEAR = 2100;

  private static final int SECONDS_DIGITS = 10;
  private static final int MILLISECONDS_DIGITS = 13;

  private Dates() {}

  /**
   * The moment that a text names, to the microsecond; empty where it names none, or one that no
   * post can have.
   *
   * <p>Read are ISO 8601 dates with or without a time and an offset, in the extended form, the
   * basic one and with slashes; RFC 822 and 1123 dates with their obsolete zones; English dates
   * (“21st Jun 2013”, “June 21, 2013 7:08 PM GMT”); and Unix time as 10 digits of seconds or 13 of
   * milliseconds. A form that may be read in two ways, as 03/04/2013, names no date.
   *
   * @param zone where a text without an offset is read
   */
  static Optional<Instant> parse(String text, ZoneId zone) {
    String line = Plain.line(text);
    try {
      Optional<Instant> unix = unix(line);
      return (unix.isPresent() ? unix : WrittenDate.parse(line, zone)).flatMap(Dates::plausible);
    } catch (DateTimeException e) {
      // A form that is known, with a day or an hour that is in no calendar: it names no moment.
      return Optional.empty();
    }
  }

  /**
   * The moment that a text names in a form of the user's, in English; else as above. A form without
   * a time names the midnight in the zone that begins the day. The endings of ordinals are passed
   * over: {@code d MMM yyyy} reads “21st Jun 2013”.
   *
   * @param pattern letters of {@link java.time.format.DateTimeFormatter}
   * @throws IllegalArgumentException where the pattern is none, as {@link #checkPattern} has it
   */
  static Optional<Instant> parse(String text, ZoneId zone, String pattern) {
    DatePattern form = DatePattern.of(pattern);
    try {
      return plausible(form.parse(Plain.line(text), zone));
    } catch (DateTimeException e) {
      // Not of this form, which is the only one that the user allows: it names no moment.
      return Optional.empty();
    }
  }

  /**
   * Refuses a pattern by which no date can be read, before a dump is.
   *
   * @throws IllegalArgumentException where a letter is unknown, or year, month or day is missing
   */
  public static void checkPattern(String pattern) {
    DatePattern.of(pattern);
  }

  private static Optional<Instant> unix(String line) {
    int length = line.length();
    boolean fits = length == SECONDS_DIGITS || length == MILLISECONDS_DIGITS;
    if (!fits || !line.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long number = Long.parseLong(line);
    return Optional.of(
        length == SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
  }

  private static Optional<Instant> plausible(Instant moment) {
    int year = moment.atZone(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR
        ? Optional.of(moment.truncatedTo(ChronoUnit.MICROS))
        : Optional.empty();
  }
}
