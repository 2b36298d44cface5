package dev.almanac.ingest.bytes;

import java.io.IOException;

/** The bytes of a dump end before their time; what came before is good. */
public final class DamageException extends IOException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason a reject's stable code, such as {@code damaged_gzip}
   */
  public DamageException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** The code of the reject that stands for what is lost. */
  public String reason() {
    return reason;
  }
}
