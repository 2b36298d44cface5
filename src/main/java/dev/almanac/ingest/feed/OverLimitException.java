package dev.almanac.ingest.feed;

import org.xml.sax.SAXException;

/** An item holds more than is believed. */
final class OverLimitException extends SAXException {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason a reject's stable code
   */
  OverLimitException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
