package dev.almanac.collect.source;

/** Words of others in messages. */
public final class Lines {
  private static final int LONGEST = 120;

  private Lines() {}

  /** The beginning of a text, on one line. */
  static String start(String text) {
    String line = plain(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** A text on one line, without control characters and those that change its direction. */
  public static String plain(String text) {
    return text.replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip();
  }
}
