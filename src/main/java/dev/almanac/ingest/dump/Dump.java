package dev.almanac.ingest.dump;

import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.Reject;

/**
 * A dump that is read.
 *
 * @param name under which its records are recorded
 * @param limits how much of it is believed
 * @param mapping how its records are read, where the input says so
 */
public record Dump(String name, ReadLimits limits, InputMapping mapping) {
  private static final String STAGE = "ingest";

  /** The same dump under other limits. */
  public Dump with(ReadLimits other) {
    return new Dump(name, other, mapping);
  }

  /** A place in the dump. */
  public Origin at(long position, DumpFormat format) {
    return new Origin(name, position, format);
  }

  /**
   * A record of the dump that is not accepted.
   *
   * @param reason a stable code
   * @param detail one line for a person
   * @param raw the record as it stands; as much of it is kept as is allowed
   */
  public Reject reject(long position, DumpFormat format, String reason, String detail, String raw) {
    return Reject.of(at(position, format), STAGE, reason, detail, raw);
  }

  /**
   * A record of which only the beginning is at hand.
   *
   * @param rawBytes the length of the whole record
   */
  public Reject reject(
      long position, DumpFormat format, String reason, String detail, String raw, long rawBytes) {
    Reject kept = reject(position, format, reason, detail, raw);
    return new Reject(kept.origin(), STAGE, reason, detail, kept.raw(), rawBytes);
  }
}
