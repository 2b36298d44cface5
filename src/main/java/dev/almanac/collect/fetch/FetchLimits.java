package dev.almanac.collect.fetch;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param deadline from sending to the last byte of the answer
 * @param packedBytes of a body as it is sent
 * @param bytes of a body unpacked
 * @param redirects followed one after another
 */
public record FetchLimits(Duration deadline, int packedBytes, int bytes, int redirects) {
  /** A page of a hundred long posts has some ten megabytes. */
  public static final FetchLimits STANDARD =
      new FetchLimits(Duration.ofSeconds(90), 64 << 20, 128 << 20, 5);
}
