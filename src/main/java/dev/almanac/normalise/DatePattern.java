package dev.almanac.normalise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A form of dates that a user gives, in the letters of {@link DateTimeFormatter}. */
final class DatePattern {
  private static final Pattern ORDINAL =
      Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
  private static final ZonedDateTime PROBE =
      ZonedDateTime.of(2013, 6, 21, 19, 8, 5, 0, ZoneOffset.UTC);

  /** Another time of the same day, to the hour, the minute and the second. */
  private static final int ODD_SECONDS = 3600 + 60 + 1;

  /** The few patterns of the job's mappings, each made once. */
  private static final Map<String, DatePattern> MADE = new ConcurrentHashMap<>();

  private final DateTimeFormatter formatter;

  private DatePattern(DateTimeFormatter formatter) {
    this.formatter = formatter;
  }

  /**
   * The form.
   *
   * @throws IllegalArgumentException where the letters are no pattern, or one without a whole date
   */
  static DatePattern of(String pattern) {
    return MADE.computeIfAbsent(pattern, DatePattern::make);
  }

  /**
   * The moment that a line of this form names.
   *
   * @throws DateTimeException where it is of another form
   */
  Instant parse(String line, ZoneId zone) {
    TemporalAccessor parsed = read(ORDINAL.matcher(line).replaceAll(""));
    if (parsed instanceof ZonedDateTime moment) {
      return moment.toInstant();
    }
    return parsed instanceof LocalDate day
        ? day.atStartOfDay(zone).toInstant()
        : LocalDateTime.from(parsed).atZone(zone).toInstant();
  }

  private TemporalAccessor read(String line) {
    return formatter.parseBest(line, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
  }

  private static DatePattern make(String pattern) {
    DatePattern made;
    try {
      made =
          new DatePattern(
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(withProlepticYears(pattern))
                  .toFormatter(Locale.ENGLISH)
                  .withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the date pattern \"" + pattern + "\" is none: " + e.getMessage(), e);
    }
    if (!made.namesMoments()) {
      throw new IllegalArgumentException(
          "the date pattern \""
              + pattern
              + "\" does not give a whole date: it needs year, month and day (d MMM yyyy), and an"
              + " hour where it has a time (HH:mm, or h:mm a)");
    }
    return made;
  }

  /** Whether what the form writes it can read, the time of day included. */
  private boolean namesMoments() {
    try {
      String text = formatter.format(PROBE);
      boolean tellsTime = !text.equals(formatter.format(PROBE.plusSeconds(ODD_SECONDS)));
      TemporalAccessor parsed = read(text);
      return !(tellsTime && parsed instanceof LocalDate);
    } catch (DateTimeException e) {
      // The probe has every field, so what fails is reading a date without all of its parts.
      return false;
    }
  }

  /** Only a year without an era resolves strictly, and users write the other letter. */
  private static String withProlepticYears(String pattern) {
    StringBuilder letters = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < letters.length(); i++) {
      quoted ^= letters.charAt(i) == '\'';
      if (!quoted && letters.charAt(i) == 'y' && pattern.indexOf('G') < 0) {
        letters.setCharAt(i, 'u');
      }
    }
    return letters.toString();
  }
}
