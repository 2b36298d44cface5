package dev.almanac.collect.fetch;

import java.time.Clock;
import java.time.Instant;

/**
 * When a collection ends, done or not.
 *
 * @param clock the collection's own
 * @param end no request is sent after it
 */
public record Deadline(Clock clock, Instant end) {

  /**
   * Lets a request go in time.
   *
   * @throws FetchFault of kind {@code DEADLINE}
   */
  void check() {
    if (clock.instant().isAfter(end)) {
      throw new FetchFault(
          FetchFault.Kind.DEADLINE, "the collection has run for as long as it may");
    }
  }
}
