package dev.almanac.model;

/** How a raw body is marked up. */
public enum Markup {
  HTML,
  MARKDOWN,

  /** None: plain text, clean already or nearly. */
  TEXT
}
