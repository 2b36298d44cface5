package dev.almanac.beam;

import dev.almanac.job.MonthPart;
import dev.almanac.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sightings of one month as one element.
 *
 * @param month YYYY-MM of the days on which they were seen
 * @param sightings in any order
 */
public record SightingBatch(String month, List<Sighting> sightings) {

  /**
   * Deals sightings out to their months, without the facts that {@code sightings} does not keep.
   */
  static List<SightingBatch> split(List<Sighting> sightings) {
    Map<String, List<Sighting>> months = new TreeMap<>();
    for (Sighting sighting : sightings) {
      months
          .computeIfAbsent(MonthPart.monthOf(sighting.seenOn()), month -> new ArrayList<>())
          .add(sighting.withText(null));
    }
    return months.entrySet().stream()
        .map(month -> new SightingBatch(month.getKey(), month.getValue()))
        .toList();
  }
}
