package dev.almanac.digest;

import java.time.LocalDate;
import java.util.Locale;

/** Where editions stand: {@code YYYY/MM/YYYY-MM-DD.md} under {@code digests/}. */
public final class EditionPath {

  private EditionPath() {}

  /** The path under {@code digests/}. */
  public static String of(LocalDate day) {
    return String.format(Locale.ROOT, "%04d/%02d/%s.md", day.getYear(), day.getMonthValue(), day);
  }

  /** The link from one edition to another. */
  static String between(LocalDate from, LocalDate to) {
    return from.getYear() == to.getYear() && from.getMonth() == to.getMonth()
        ? to + ".md"
        : "../../" + of(to);
  }
}
