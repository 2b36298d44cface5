package dev.almanac.model;

import java.nio.charset.StandardCharsets;

/**
 * A record that was not accepted, and why.
 *
 * @param origin where it stands
 * @param stage the stage that refused it, such as {@code ingest}
 * @param reason a stable code, such as {@code malformed_json}
 * @param detail one line for a person
 * @param raw the record as it stands in the dump, cut to at most {@link #MAX_RAW_BYTES} of UTF-8
 * @param rawBytes the length of the whole record in bytes of UTF-8
 */
public record Reject(
    Origin origin, String stage, String reason, String detail, String raw, long rawBytes) {

  /** At most so much of a bad record is kept. */
  public static final int MAX_RAW_BYTES = 64 * 1024;

  /** A reject that keeps as much of the raw record as is allowed, and no character in part. */
  public static Reject of(Origin origin, String stage, String reason, String detail, String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    String kept = raw;
    if (bytes.length > MAX_RAW_BYTES) {
      int end = MAX_RAW_BYTES;
      // Step back to the first byte of a character, so that none is cut in two.
      while ((bytes[end] & 0xc0) == 0x80) {
        end--;
      }
      kept = new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
    return new Reject(origin, stage, reason, detail, kept, bytes.length);
  }
}
