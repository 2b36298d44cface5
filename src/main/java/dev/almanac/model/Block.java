package dev.almanac.model;

/**
 * A stretch of a clean text that its author marked up as one piece.
 *
 * @param kind what the piece is
 * @param start first character in the clean text
 * @param end one past the last character
 */
public record Block(Kind kind, int start, int end) {

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    QUOTE,
    CODE,
    TABLE
  }
}
