package dev.almanac.collect.source;

import dev.almanac.model.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** Days → stretches of them. */
final class Ranges {

  private Ranges() {}

  /**
   * The stretches without a gap, the latest first.
   *
   * @param longest how many days one has at most
   */
  static List<DayRange> latestFirst(NavigableSet<LocalDate> days, int longest) {
    List<DayRange> ranges = new ArrayList<>();
    for (LocalDate day : days.descendingSet()) {
      DayRange before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (before != null && day.equals(before.first().minusDays(1)) && before.days() < longest) {
        ranges.set(ranges.size() - 1, new DayRange(day, before.last()));
      } else {
        ranges.add(new DayRange(day, day));
      }
    }
    return ranges;
  }
}
