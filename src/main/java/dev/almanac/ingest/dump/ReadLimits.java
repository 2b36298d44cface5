package dev.almanac.ingest.dump;

import java.io.Serializable;

/**
 * How much of a dump is believed, against dumps that are made to do harm. What is over a limit is a
 * reject.
 *
 * @param fileBytes bytes of an unpacked dump, at least 1
 * @param ratio bytes unpacked for each packed one; looked at from {@link #RATIO_FROM} unpacked
 *     bytes on, at least 1
 * @param recordBytes bytes of a record, 1 to 1 GiB
 * @param nesting levels of objects, lists or elements in one another, at least 1
 * @param stringLength characters of one text of a record, at least 1
 * @param fields names and values in a record, with those of what it holds, at least 1
 */
public record ReadLimits(
    long fileBytes, int ratio, int recordBytes, int nesting, int stringLength, int fields)
    implements Serializable {

  /** The bytes from which on a ratio tells something: small files may hold little but blanks. */
  public static final long RATIO_FROM = 32L << 20;

  /**
   * The defaults. The largest body seen in a real dump has 2.4 MB; most dumps pack ten times or
   * less, but one that holds its posts over and over packs 65 times as gzip and 209 as zstd. What
   * is made to do harm packs a thousand times and more.
   */
  public static final ReadLimits STANDARD =
      new ReadLimits(64L << 30, 500, 16 << 20, 100, 16 << 20, 10_000);
}
