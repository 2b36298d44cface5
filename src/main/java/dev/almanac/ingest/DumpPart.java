package dev.almanac.ingest;

/**
 * What of a dump one worker reads. A whole dump, or a stretch of a large one whose records can be
 * found from the middle.
 *
 * @param file the dump
 * @param kind what of it
 * @param from first byte of the stretch
 * @param to one past its last byte
 * @param linesBefore lines that stand before a stretch of lines; 0 for others
 */
public record DumpPart(DumpFile file, Kind kind, long from, long to, long linesBefore) {

  /** What a part is. */
  public enum Kind {
    /** The whole dump. */
    WHOLE,
    /** Whole lines of JSON. */
    LINES,
    /** The row groups of a Parquet file whose middle lies in the stretch. */
    ROWS
  }

  /** All of a dump. */
  public static DumpPart whole(DumpFile file) {
    return new DumpPart(file, Kind.WHOLE, 0, Long.MAX_VALUE, 0);
  }
}
