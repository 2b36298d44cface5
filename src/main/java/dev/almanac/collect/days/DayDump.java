package dev.almanac.collect.days;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What a source said of one day, in the source's own shape.
 *
 * @param ending of a file's name, with its dot and without that of the packing
 * @param content UTF-8; empty where there is no record
 * @param records how many are in it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record DayDump(String ending, byte[] content, int records) {
  private static final String LINES = ".jsonl";

  /** A day without a record. */
  public static final DayDump EMPTY = new DayDump(LINES, new byte[0], 0);

  /**
   * Records that are a line of JSON each, sorted by their bytes, equal ones once.
   *
   * @param lines without line breaks
   */
  public static DayDump ofLines(Collection<String> lines) {
    List<byte[]> sorted =
        lines.stream()
            .distinct()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .sorted(Arrays::compareUnsigned)
            .toList();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] line : sorted) {
      content.writeBytes(line);
      content.write('\n');
    }
    return new DayDump(LINES, content.toByteArray(), sorted.size());
  }
}
