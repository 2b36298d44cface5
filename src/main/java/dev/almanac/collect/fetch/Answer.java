package dev.almanac.collect.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, whole and unpacked.
 *
 * @param status of HTTP
 * @param headers first values by names in lower case
 * @param body unpacked bytes
 * @param url where it came from, after redirects
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Answer(int status, Map<String, String> headers, byte[] body, URI url) {
  private static final int NOT_MODIFIED = 304;

  /** The first value of a header; its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * The body, taken out of the gzip file that it may be.
   *
   * @throws FetchFault where that has more bytes than the limit, or another gzip file in it
   */
  public byte[] unpacked(FetchLimits limits) {
    if (!BoundedBytes.isGzip(body)) {
      return body;
    }
    byte[] unpacked = BoundedBytes.unpacked(body, limits.bytes(), url.getHost());
    if (BoundedBytes.isGzip(unpacked)) {
      throw new FetchFault(
          FetchFault.Kind.MALFORMED, "a packing in a packing from " + url.getHost());
    }
    return unpacked;
  }

  /** Whether nothing has changed since the last time. */
  public boolean isUnchanged() {
    return status == NOT_MODIFIED;
  }
}
