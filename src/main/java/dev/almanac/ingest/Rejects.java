package dev.almanac.ingest;

import dev.almanac.model.Origin;
import dev.almanac.model.Reject;
import java.nio.charset.StandardCharsets;

/** Makes the rejects of this room. */
final class Rejects {
  private static final String STAGE = "ingest";

  private Rejects() {}

  /** A reject that keeps as much of the raw record as is allowed. */
  static Reject of(Origin origin, String reason, String detail, String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    String kept = raw;
    if (bytes.length > Reject.MAX_RAW_BYTES) {
      int end = Reject.MAX_RAW_BYTES;
      // Step back to the first byte of a character, so that none is cut in two.
      while ((bytes[end] & 0xc0) == 0x80) {
        end--;
      }
      kept = new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
    return new Reject(origin, STAGE, reason, detail, kept, bytes.length);
  }
}
