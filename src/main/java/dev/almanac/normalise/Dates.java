package dev.almanac.normalise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates of dumps. */
final class Dates {
  /** No forum, and no archive of papers, is older. */
  private static final int FIRST_YEAR = 1990;

  /** Further ahead is a slip, and would stretch the day-by-day series of its themes to there. */
  private static final int LAST_YEAR = 2100;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final List<DateTimeFormatter> FORMS =
      List.of(ISO, DateTimeFormatter.RFC_1123_DATE_TIME);

  private Dates() {}

  /**
   * The moment that a text names, to the microsecond; empty where it names none, or one that no
   * post can have.
   *
   * @param zone where a text without an offset is read
   */
  static Optional<Instant> parse(String text, ZoneId zone) {
    String line = Plain.line(text);
    for (DateTimeFormatter form : FORMS) {
      try {
        TemporalAccessor parsed =
            form.parseBest(line, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        return Optional.of(instant(parsed, zone).truncatedTo(ChronoUnit.MICROS))
            .filter(Dates::isPlausible);
      } catch (DateTimeException e) {
        // Not this form; the next one may fit, and if none does the text names no date.
      }
    }
    return Optional.empty();
  }

  private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
    if (parsed instanceof ZonedDateTime moment) {
      return moment.toInstant();
    }
    LocalDateTime local =
        parsed instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) parsed;
    return local.atZone(zone).toInstant();
  }

  private static boolean isPlausible(Instant moment) {
    int year = moment.atZone(java.time.ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
