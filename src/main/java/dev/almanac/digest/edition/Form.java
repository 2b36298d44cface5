package dev.almanac.digest.edition;

import java.util.Locale;

/** The forms that editions take beside the daily Markdown, which always stands. */
public enum Form {
  /** Weeks, months and years as Markdown. */
  MARKDOWN,
  /** Plain text. */
  TEXT,
  /** A page of its own, that needs no other file. */
  HTML,
  /** JSON, by the schema that comes with the program. */
  JSON,
  /** Atom, RSS 2.0, JSON Feed and the OPML of the views. */
  FEEDS,
  /** Messages, ready to be sent. */
  MAIL,
  /** The static site. */
  SITE;

  /** The name in options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
