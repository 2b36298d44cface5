package dev.almanac.model;

/**
 * Where a clean text waits until it is written: in a spool of this run, or in the published tables.
 *
 * @param file a spool file's name, or the month (YYYY-MM) of a published partition
 * @param offset the first byte in the spool; -1 for a published text, which is found by its post
 *     key
 * @param length bytes in the spool; 0 for a published text
 */
public record BodyRef(String file, long offset, int length) {

  /** A text that stands in the published partition of a month. */
  public static BodyRef published(String month) {
    return new BodyRef(month, -1, 0);
  }

  /** Whether the text stands in the published tables. */
  public boolean isPublished() {
    return offset < 0;
  }
}
