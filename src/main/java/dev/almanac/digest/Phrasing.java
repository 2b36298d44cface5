package dev.almanac.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers in words: short and true. */
public final class Phrasing {
  private static final int FULL_WINDOW = 90;

  /** “The busiest day since last Tuesday” is no news. */
  private static final int DAYS_WORTH_NAMING = 14;

  private Phrasing() {}

  /** {@code 1 post}, {@code 2 posts}. */
  public static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  /** The line of numbers under a theme's heading. */
  public static String line(ThemeNumbers numbers, LocalDate day) {
    List<String> parts = new ArrayList<>();
    String today = count(numbers.today(), "post") + " today";
    if (numbers.window() == 0) {
      parts.add(today + ", the first day on record");
    } else if (numbers.first()) {
      parts.add(today + ", the theme's first in " + count(numbers.window(), "day") + more(numbers));
    } else if (numbers.perDay() == 0) {
      parts.add(today + ", none in the " + count(numbers.window(), "day") + " before");
    } else {
      String over = numbers.window() == FULL_WINDOW ? "90" : count(numbers.window(), "day");
      parts.add(today + ", " + rate(numbers.perDay()) + " a day over the last " + over);
    }
    if (numbers.today() > 1 && !numbers.first() && numbers.window() >= DAYS_WORTH_NAMING) {
      LocalDate busy = numbers.lastAsBusy();
      if (busy == null) {
        parts.add("its busiest day on record");
      } else if (ChronoUnit.DAYS.between(busy, day) > DAYS_WORTH_NAMING) {
        parts.add("its busiest day since " + busy);
      }
    }
    if (numbers.weekBefore() >= 0 && numbers.week() > numbers.today()) {
      parts.add(
          numbers.week()
              + " in the last seven days, "
              + numbers.weekBefore()
              + " in the seven before");
    }
    return String.join("; ", parts) + ".";
  }

  private static String more(ThemeNumbers numbers) {
    return numbers.window() == FULL_WINDOW ? " and more" : "";
  }

  /** One digit after the point, two where one would hide that it is not zero. */
  public static String rate(double perDay) {
    return String.format(Locale.ROOT, perDay > 0 && perDay < 0.095 ? "%.2f" : "%.1f", perDay);
  }

  /** What a year says of two themes that meet; or as much of one as is on record. */
  static String year(Digest.Connection met) {
    if (met.year() == met.today()) {
      return met.since() == null ? "the first time in a year" : "the first time on record";
    }
    String posts = count(met.year(), "post");
    String when =
        met.since() == null
            ? "over the last year in " + posts
            : "in " + posts + " since " + met.since();
    return when + ", " + lift(met.lift());
  }

  /** {@code 6 times what chance would give}. */
  private static String lift(double lift) {
    String times = String.format(Locale.ROOT, lift < 10 ? "%.1f" : "%.0f", lift);
    return times.replaceFirst("\\.0$", "") + " times what chance would give";
  }

  /** {@code 1 post}, {@code 24,157 posts}. */
  public static String many(int n, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
  }
}
