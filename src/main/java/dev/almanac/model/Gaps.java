package dev.almanac.model;

import java.util.List;

/**
 * What is missing from a record of days.
 *
 * @param days on which nothing at all was recorded, sorted
 * @param silences sources that say nothing at its end, by name
 */
public record Gaps(List<DayRange> days, List<Silence> silences) {

  /** Nothing is missing. */
  public static final Gaps NONE = new Gaps(List.of(), List.of());

  /** Whether nothing is missing. */
  public boolean isEmpty() {
    return days.isEmpty() && silences.isEmpty();
  }
}
