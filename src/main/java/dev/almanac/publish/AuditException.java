package dev.almanac.publish;

/** What was built must not be published; the message says why. */
public final class AuditException extends Exception {
  private static final long serialVersionUID = 1;

  AuditException(String message) {
    super(message);
  }
}
