package dev.almanac.ingest.dump;

/** The beginning of a post, which stands where a summary may stand. */
public final class Excerpt {

  private Excerpt() {}

  /** Whether a text breaks off, as excerpts that software makes do; it is then no summary. */
  public static boolean breaksOff(String line) {
    String end = line.strip();
    return end.endsWith("…") || end.endsWith("...") || end.endsWith("…]") || end.endsWith("...]");
  }
}
