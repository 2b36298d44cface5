package dev.almanac.telling;

import java.time.Instant;
import java.util.Map;

/**
 * An earlier run that published, as its row of {@code runs} has it.
 *
 * @param id its name
 * @param startedAt when it began
 * @param wallSeconds until its tables were staged
 * @param counts by name; without those that its version did not have
 */
record PastRun(String id, Instant startedAt, double wallSeconds, Map<String, Long> counts) {

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }
}
