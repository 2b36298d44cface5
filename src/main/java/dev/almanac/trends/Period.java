package dev.almanac.trends;

import dev.almanac.model.Grain;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as people write them. */
public final class Period {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");

  private Period() {}

  /**
   * The first day of the period that a text names: {@code 2025}, {@code 2025-Q3}, {@code 2025-07}
   * or a day; of a longer grain, the period that holds it.
   *
   * @throws IllegalArgumentException where it names none
   */
  public static LocalDate start(String text, Grain grain) {
    Matcher written = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no period; write 2025, 2025-Q3, 2025-07 or 2025-07-15");
    }
    try {
      int year = Integer.parseInt(written.group(1));
      int month =
          written.group(2) != null
              ? 3 * Integer.parseInt(written.group(2)) - 2
              : written.group(3) != null ? Integer.parseInt(written.group(3)) : 1;
      int day = written.group(4) != null ? Integer.parseInt(written.group(4)) : 1;
      return grain.start(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no period: " + e.getMessage(), e);
    }
  }

  /** How people name the period that starts on a day. */
  public static String name(LocalDate start, Grain grain) {
    return switch (grain) {
      case DAY -> start.toString();
      case WEEK -> "week of " + start;
      case MONTH -> start.toString().substring(0, 7);
      case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> String.valueOf(start.getYear());
    };
  }
}
