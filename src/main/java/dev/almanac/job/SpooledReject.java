package dev.almanac.job;

import dev.almanac.model.BodyRef;
import dev.almanac.model.Origin;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A reject as it travels: what it holds of the raw record waits in the spool.
 *
 * @param origin where the record stands
 * @param stage that refused it
 * @param reason a stable code
 * @param detail one line for a person
 * @param raw where the raw record waits; null where nothing of it is kept
 * @param rawBytes the length of the whole record
 */
public record SpooledReject(
    Origin origin,
    String stage,
    String reason,
    String detail,
    @Nullable BodyRef raw,
    long rawBytes) {

  /** The order of the table: its key, then what it says. */
  static final Comparator<SpooledReject> ORDER =
      Comparator.comparing((SpooledReject reject) -> reject.origin.dumpFile())
          .thenComparing(reject -> reject.origin.position())
          .thenComparing(SpooledReject::reason)
          .thenComparing(SpooledReject::detail);

  static SpooledReject of(Reject reject, BodySpool.Writer spool) throws IOException {
    return new SpooledReject(
        reject.origin(),
        reject.stage(),
        reject.reason(),
        reject.detail(),
        reject.raw().isEmpty() ? null : spool.write(reject.raw()),
        reject.rawBytes());
  }

  Reject read(BodySpool.Reader spool) throws IOException {
    return new Reject(origin, stage, reason, detail, raw == null ? "" : spool.read(raw), rawBytes);
  }
}
