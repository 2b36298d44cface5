package dev.almanac.model;

import java.time.LocalDate;

/**
 * Days one after the other.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
public record DayRange(LocalDate first, LocalDate last) {

  /** How many they are. */
  public int days() {
    return Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
  }

  /** {@code 2026-03-10}, or {@code 2026-03-10 to 2026-03-12}. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
