package dev.almanac.normalise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which programs and people write a date, each with or without a time behind it. */
final class WrittenDate {
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH = "(?<month>[a-z]{3,9})\\.?";
  private static final String ZONE =
      "(?<zone>[a-z]{1,4}|(?:gmt|utc)?[+-]\\d\\d(?::?\\d\\d)?)?(?: ?[(\\[][^)\\]]*[)\\]])?";
  private static final String CLOCK =
      "(?<hour>\\d{1,2})(?::?(?<minute>\\d\\d))?(?::?(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?)?";

  private static final List<Pattern> DATES =
      List.of(
          form("(?<year>\\d{4})([-/])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)"),
          form("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?!\\d)"),
          form(WEEKDAY + DAY + "(?: of)?[ -]" + MONTH + ",?[ -](?<year>\\d{4}|\\d\\d)(?![\\d:])"),
          form(WEEKDAY + MONTH + " " + DAY + ",? (?<year>\\d{4})(?!\\d)"));
  private static final Pattern TIME =
      form("(?:t|,? (?:at )?)" + CLOCK + " ?(?<half>[ap]\\.?m\\.?)? ?" + ZONE);

  /** As C writes it: the time stands before the year. */
  private static final Pattern CTIME =
      form(
          WEEKDAY
              + "(?<date>[a-z]{3} \\d{1,2})(?<time> \\d[\\d:]+(?: [a-z]{1,4})?) (?<year>\\d{4})");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /**
   * RFC 822, section 5.1, and those of other parts of the world that mean one thing; single letters
   * but for Z were defined wrongly there and say nothing.
   */
  private static final Map<String, Integer> ZONE_HOURS =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("wet", 0),
          Map.entry("west", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("jst", 9),
          Map.entry("aest", 10),
          Map.entry("aedt", 11),
          Map.entry("nzst", 12),
          Map.entry("nzdt", 13));

  /** RFC 2822, section 4.3: 00 to 49 are years of this century. */
  private static final int FIRST_TWO_DIGIT_YEAR = 50;

  private static final int NANO_DIGITS = 9;

  private WrittenDate() {}

  /**
   * The moment that a line names; empty where it is of no known form.
   *
   * @throws DateTimeException where it has the form of a date and is none
   */
  static Optional<Instant> parse(String line, ZoneId zone) {
    String usual = inUsualOrder(line);
    for (Pattern form : DATES) {
      Matcher date = form.matcher(usual);
      if (date.lookingAt()) {
        int month = month(date.group("month"));
        return month == 0
            ? Optional.empty()
            : at(day(date, month), usual.substring(date.end()), zone);
      }
    }
    return Optional.empty();
  }

  private static String inUsualOrder(String line) {
    Optional<String> iso = IsoDate.asCalendarDate(line);
    if (iso.isPresent()) {
      return iso.get();
    }
    if (line.isEmpty() || !Character.isLetter(line.charAt(0))) {
      return line;
    }
    Matcher ctime = CTIME.matcher(line);
    return ctime.matches()
        ? ctime.group("date") + " " + ctime.group("year") + ctime.group("time")
        : line;
  }

  private static LocalDate day(Matcher date, int month) {
    String digits = date.group("year");
    int year = Integer.parseInt(digits);
    if (digits.length() == 2) {
      year += year < FIRST_TWO_DIGIT_YEAR ? 2000 : 1900;
    }
    return LocalDate.of(year, month, Integer.parseInt(date.group("day")));
  }

  private static Optional<Instant> at(LocalDate day, String rest, ZoneId zone) {
    if (rest.isEmpty()) {
      return Optional.of(day.atStartOfDay(zone).toInstant());
    }
    Matcher time = TIME.matcher(rest);
    if (!time.matches() || isNumberAlone(rest, time)) {
      return Optional.empty();
    }
    boolean isEndOfDay = time.group("hour").equals("24");
    LocalTime clock = isEndOfDay ? endOfDay(time) : clock(time);
    LocalDate begun = isEndOfDay ? day.plusDays(1) : day;
    return zone(time.group("zone"), zone)
        .map(where -> begun.atTime(clock).atZone(where).toInstant());
  }

  /** An hour needs its letter before it, or its half of the day behind it. */
  private static boolean isNumberAlone(String rest, Matcher time) {
    return time.group("minute") == null
        && time.group("half") == null
        && Character.toLowerCase(rest.charAt(0)) != 't';
  }

  /** ISO 8601 calls the midnight that ends a day 24:00; nothing comes after it. */
  private static LocalTime endOfDay(Matcher time) {
    LocalTime past = LocalTime.of(0, minute(time), second(time), nanos(time.group("fraction")));
    if (!past.equals(LocalTime.MIDNIGHT)) {
      throw new DateTimeException("a day has no time after 24:00");
    }
    return past;
  }

  private static int minute(Matcher time) {
    String minute = time.group("minute");
    return minute == null ? 0 : Integer.parseInt(minute);
  }

  /** A leap second is not in Java's time scale: it counts as the second before it. */
  private static int second(Matcher time) {
    String second = time.group("second");
    return second == null ? 0 : second.equals("60") ? 59 : Integer.parseInt(second);
  }

  private static LocalTime clock(Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    String half = time.group("half");
    if (half != null) {
      // Hours of a half day run from 1 to 12; anything else is no hour, and refused as one.
      boolean isHour = hour >= 1 && hour <= 12;
      int noon = Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0;
      hour = isHour ? hour % 12 + noon : -1;
    }
    return LocalTime.of(hour, minute(time), second(time), nanos(time.group("fraction")));
  }

  private static int nanos(@Nullable String fraction) {
    String digits = fraction == null ? "" : fraction;
    return Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  /** The zone of the text, else the job's; empty where the text names one that nobody knows. */
  private static Optional<ZoneId> zone(@Nullable String name, ZoneId job) {
    if (name == null) {
      return Optional.of(job);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int sign = Math.max(lower.indexOf('+'), lower.indexOf('-'));
    if (sign >= 0) {
      return Optional.of(ZoneOffset.of(lower.substring(sign)));
    }
    return Optional.ofNullable(ZONE_HOURS.get(lower)).map(ZoneOffset::ofHours);
  }

  /** The number of a month, from digits or at least three letters of its name; 0 for none. */
  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(lower)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
