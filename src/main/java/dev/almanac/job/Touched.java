package dev.almanac.job;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * What a run has to build anew; all else stays as it was published.
 *
 * @param months whose tables of posts may change, YYYY-MM, sorted
 * @param days whose editions may change, counted from 1970-01-01, sorted
 * @param from the first day whose edition and all later ones may have other numbers; {@link #NEVER}
 *     where no number changes
 */
public record Touched(List<String> months, List<Integer> days, int from) {
  /** A day after all others. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Whether the tables of a month are built. */
  public boolean isBuilt(String month) {
    return Collections.binarySearch(months, month) >= 0;
  }

  /** Whether the edition of a day is built. */
  public boolean isPrinted(LocalDate day) {
    int number = Math.toIntExact(day.toEpochDay());
    return number >= from || Collections.binarySearch(days, number) >= 0;
  }

  /** All that any of them has. */
  public static Touched join(Collection<Touched> parts) {
    TreeSet<String> months = new TreeSet<>();
    TreeSet<Integer> days = new TreeSet<>();
    int from = NEVER;
    for (Touched part : parts) {
      months.addAll(part.months);
      days.addAll(part.days);
      from = Math.min(from, part.from);
    }
    return new Touched(List.copyOf(months), List.copyOf(days), from);
  }
}
