package dev.almanac.digest.edition;

import dev.almanac.model.Grain;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Which edition: of a day, an ISO week, a month or a year.
 *
 * @param grain not {@code QUARTER}
 * @param start its first day
 */
public record EditionId(Grain grain, LocalDate start) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  /** The edition of a grain in which a day lies. */
  public static EditionId of(Grain grain, LocalDate day) {
    return new EditionId(grain, grain.start(day));
  }

  /** Its last day. */
  public LocalDate end() {
    return grain.plus(start, 1).minusDays(1);
  }

  /** The one before it, or so many before; after it where the number is negative. */
  public EditionId before(int n) {
    return new EditionId(grain, grain.plus(start, -n));
  }

  /** {@code 2025-06-17}, {@code 2025-W25}, {@code 2025-06}, {@code 2025}. */
  public String name() {
    return switch (grain) {
      case DAY -> start.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              start.get(IsoFields.WEEK_BASED_YEAR),
              start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH, QUARTER -> start.toString().substring(0, "2025-06".length());
      case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
    };
  }

  /** As a person says it: {@code Tuesday 17 June 2025}, {@code 16 June to 22 June 2025}. */
  public String words() {
    return switch (grain) {
      case DAY -> DAY.format(start);
      case WEEK -> DATE.format(start) + " to " + DATE.format(end()) + " " + end().getYear();
      case MONTH, QUARTER -> MONTH.format(start);
      case YEAR -> name();
    };
  }

  /** A day without its year: {@code 17 June}. */
  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** {@code Daily}, {@code Weekly}, {@code Monthly}, {@code Yearly}. */
  public String rhythm() {
    return switch (grain) {
      case DAY -> "Daily";
      case WEEK -> "Weekly";
      case MONTH, QUARTER -> "Monthly";
      case YEAR -> "Yearly";
    };
  }

  /** Its heading, of the form that the archive's readers know. */
  public String title() {
    return "AI Alignment " + rhythm() + " Digest - " + name();
  }

  /**
   * Where its files stand under {@code digests/}, without an ending: {@code 2025/06/2025-06-17},
   * {@code 2025/2025-W25}, {@code 2025/06/2025-06}, {@code 2025/2025}.
   */
  public String path() {
    String year = String.format(Locale.ROOT, "%04d/", shownYear());
    return switch (grain) {
      case DAY, MONTH, QUARTER ->
          year + String.format(Locale.ROOT, "%02d/", start.getMonthValue()) + name();
      case WEEK, YEAR -> year + name();
    };
  }

  private int shownYear() {
    return grain == Grain.WEEK ? start.get(IsoFields.WEEK_BASED_YEAR) : start.getYear();
  }
}
