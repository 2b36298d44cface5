package dev.almanac.model;

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
}
