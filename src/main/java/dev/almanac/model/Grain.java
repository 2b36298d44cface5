package dev.almanac.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The lengths of period that are tallied. */
public enum Grain {
  DAY(90),
  WEEK(13),
  MONTH(12),
  QUARTER(8),
  YEAR(5);

  /** By label, as tables are sorted. */
  public static final List<Grain> TABLE_ORDER =
      Arrays.stream(values()).sorted(Comparator.comparing(Grain::label)).toList();

  private final int window;
  private final String label;

  Grain(int window) {
    this.window = window;
    this.label = name().toLowerCase(Locale.ROOT);
  }

  /** How many periods before one make its baseline. */
  public int window() {
    return window;
  }

  /** The name in tables. */
  public String label() {
    return label;
  }

  /**
   * The grain of a name in tables.
   *
   * @throws IllegalArgumentException for any other
   */
  public static Grain ofLabel(String label) {
    return TABLE_ORDER.stream()
        .filter(grain -> grain.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no grain is named '"
                        + label
                        + "'; there are day, week, month, quarter, year"));
  }

  /** The first day of the period that a day lies in; a week begins on Monday. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the period that lies {@code n} periods after the one that starts here. */
  public LocalDate plus(LocalDate start, long n) {
    return switch (this) {
      case DAY -> start.plusDays(n);
      case WEEK -> start.plusWeeks(n);
      case MONTH -> start.plusMonths(n);
      case QUARTER -> start.plusMonths(3 * n);
      case YEAR -> start.plusYears(n);
    };
  }

  /** How many periods lie from one start to another. */
  public int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(
        switch (this) {
          case DAY -> ChronoUnit.DAYS.between(from, to);
          case WEEK -> ChronoUnit.WEEKS.between(from, to);
          case MONTH -> ChronoUnit.MONTHS.between(from, to);
          case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
          case YEAR -> ChronoUnit.YEARS.between(from, to);
        });
  }
}
