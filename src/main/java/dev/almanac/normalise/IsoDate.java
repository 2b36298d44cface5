package dev.almanac.normalise;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of ISO 8601 that name no day of a month: weeks, days of a year, and months. */
final class IsoDate {
  private static final Pattern WEEK =
      Pattern.compile("^(?<year>\\d{4})-?[Ww](?<week>\\d\\d)-?(?<day>[1-7])(?!\\d)");
  private static final Pattern DAY_OF_YEAR =
      Pattern.compile("^(?<year>\\d{4})-?(?<day>\\d{3})(?![\\d/-])");

  /** A month alone: its first day stands for it. */
  private static final Pattern MONTH = Pattern.compile("^(?<year>\\d{4})-(?<month>\\d\\d)$");

  private IsoDate() {}

  /**
   * The line with its date as a calendar's; empty where it begins with no such date.
   *
   * @throws java.time.DateTimeException where it has the form of a date and is none
   */
  static Optional<String> asCalendarDate(String line) {
    Matcher week = WEEK.matcher(line);
    if (week.find()) {
      LocalDate day =
          LocalDate.of(number(week, "year"), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, "week"))
              .with(WeekFields.ISO.dayOfWeek(), number(week, "day"));
      return Optional.of(day + line.substring(week.end()));
    }
    Matcher ofYear = DAY_OF_YEAR.matcher(line);
    if (ofYear.find()) {
      LocalDate day = LocalDate.ofYearDay(number(ofYear, "year"), number(ofYear, "day"));
      return Optional.of(day + line.substring(ofYear.end()));
    }
    Matcher month = MONTH.matcher(line);
    return month.find()
        ? Optional.of(LocalDate.of(number(month, "year"), number(month, "month"), 1).toString())
        : Optional.empty();
  }

  private static int number(Matcher date, String part) {
    return Integer.parseInt(date.group(part));
  }
}
