package dev.almanac.collect.fetch;

import java.time.Duration;

/**
 * What one request may cost, and what is kept of many.
 *
 * @param deadline from sending to the last byte of the answer
 * @param packedBytes of a body as it is sent
 * @param bytes of a body unpacked
 * @param redirects followed one after another
 * @param keptBytes of records that a source's days hold in memory, until they are in their files
 */
public record FetchLimits(
    Duration deadline, int packedBytes, int bytes, int redirects, long keptBytes) {
  /** A page of a hundred long posts has some ten megabytes. */
  public static final FetchLimits STANDARD =
      new FetchLimits(Duration.ofSeconds(90), 64 << 20, 128 << 20, 5, 64 << 20);
}
