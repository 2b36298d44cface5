package dev.almanac.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bar of a bar chart.
 *
 * @param label what it counts
 * @param value the number, as it is written
 * @param width of the bar, in hundredths of the longest, such as {@code 12.5}
 */
public record Bar(String label, String value, String width) {

  /** Bars of counts, the longest first. */
  static List<Bar> of(Map<String, Long> counts) {
    long most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    return sorted.stream()
        .filter(count -> count.getValue() > 0)
        .map(
            count ->
                new Bar(
                    count.getKey().replace('_', ' '),
                    String.format(Locale.ROOT, "%,d", count.getValue()),
                    String.format(Locale.ROOT, "%.1f", 100.0 * count.getValue() / most)))
        .toList();
  }
}
