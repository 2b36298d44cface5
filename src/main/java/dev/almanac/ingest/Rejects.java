package dev.almanac.ingest;

import dev.almanac.model.Origin;
import dev.almanac.model.Reject;

/** Makes the rejects of this room. */
final class Rejects {
  private static final String STAGE = "ingest";

  private Rejects() {}

  /** A reject that keeps as much of the raw record as is allowed. */
  static Reject of(Origin origin, String reason, String detail, String raw) {
    return Reject.of(origin, STAGE, reason, detail, raw);
  }
}
