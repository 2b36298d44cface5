package dev.almanac.collect.days;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a source said of one day, in the source's own shape.
 *
 * @param ending of the name of the day's file, or of its folder
 * @param parts a file's content, under an empty name; or the files of a folder by their names
 * @param records how many are in it
 */
public record DayDump(String ending, Map<String, byte[]> parts, int records) {
  private static final String LINES = ".jsonl.gz";
  private static final String PAGES = ".pages";
  private static final Pattern LONE = Pattern.compile("\\p{Cs}");

  /** A day without a record. */
  public static final DayDump EMPTY = new DayDump(LINES, Map.of(), 0);

  /**
   * Records that are a line of JSON each, sorted by their bytes, equal ones once.
   *
   * @param lines without line breaks
   */
  public static DayDump ofLines(Collection<String> lines) {
    List<byte[]> sorted =
        lines.stream().distinct().map(DayDump::bytes).sorted(Arrays::compareUnsigned).toList();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] line : sorted) {
      content.writeBytes(line);
      content.write('\n');
    }
    return new DayDump(LINES, Map.of("", content.toByteArray()), sorted.size());
  }

  /** UTF-8; half of a surrogate pair, which has no bytes in it, as JSON escapes it. */
  private static byte[] bytes(String line) {
    return LONE.matcher(line)
        .replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A feed.
   *
   * @param xml the whole document
   * @param records how many items it has
   */
  public static DayDump ofFeed(byte[] xml, int records) {
    return new DayDump(".xml.gz", Map.of("", xml), records);
  }

  /**
   * Pages, a file each, in a folder.
   *
   * @param pages as they came, by names that no two of them share
   */
  public static DayDump ofPages(Map<String, byte[]> pages) {
    Map<String, byte[]> parts = new TreeMap<>();
    pages.forEach((name, page) -> parts.put(name + ".html.gz", page));
    return new DayDump(PAGES, parts, parts.size());
  }

  /** Whether each line is a record. */
  boolean isLines() {
    return ending.equals(LINES);
  }

  boolean isFolder() {
    return ending.equals(PAGES);
  }
}
