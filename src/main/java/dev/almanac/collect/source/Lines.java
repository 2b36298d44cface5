package dev.almanac.collect.source;

/** Words of others in messages. */
final class Lines {
  private static final int LONGEST = 120;

  private Lines() {}

  /** The beginning of a text, on one line, without control characters. */
  static String start(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
