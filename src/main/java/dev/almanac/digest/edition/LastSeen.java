package dev.almanac.digest.edition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which anything was seen. A dump that does not say when it was made is taken to be
 * seen when its posts were published; so a post with a date far ahead brings a day with it on which
 * nobody saw anything. One or two days that stand more than a year after all others are not
 * believed for that reason. No clock is asked.
 */
final class LastSeen {
  private static final int YEAR = 365;

  /** So many days of input are no mistake in a date. */
  private static final int BELIEVED = 3;

  private LastSeen() {}

  /**
   * The day; null where nothing was seen.
   *
   * @param inputDays days on which anything was recorded, counted from 1970-01-01
   */
  static @Nullable LocalDate of(Collection<Integer> inputDays) {
    NavigableSet<Integer> days = new TreeSet<>(inputDays);
    NavigableSet<Integer> tail = tail(days);
    while (tail.size() < BELIEVED && tail.size() < days.size()) {
      days = days.headSet(tail.first(), false);
      tail = tail(days);
    }
    return days.isEmpty() ? null : LocalDate.ofEpochDay(days.last());
  }

  /** The last days, as far as no year without any input parts them. */
  private static NavigableSet<Integer> tail(NavigableSet<Integer> days) {
    NavigableSet<Integer> tail = new TreeSet<>();
    for (int day : days.descendingSet()) {
      if (!tail.isEmpty() && tail.first() - day > YEAR) {
        break;
      }
      tail.add(day);
    }
    return tail;
  }
}
