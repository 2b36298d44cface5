package dev.almanac.ingest.mapping;

import java.io.Serializable;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the dumps of an input are read.
 *
 * @param pattern the paths that it is for
 * @param format the format, as {@code DumpFormat.label()} names it; null where the content tells
 * @param source the source of all records; null where each record tells
 * @param zone in which naive times are read; null for the job's
 * @param fields where each field of a record stands; empty where the format tells
 */
public record InputMapping(
    String pattern,
    @Nullable String format,
    @Nullable String source,
    @Nullable ZoneId zone,
    Map<String, FieldMapping> fields)
    implements Serializable {

  /** All is told by the content. */
  public static final InputMapping NONE = new InputMapping("", null, null, null, Map.of());

  /** Whether it is for the dump with this absolute path. */
  public boolean matches(Path dump) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(dump);
  }

  /** Whether it names the fields of the records. */
  public boolean isMapped() {
    return !fields.isEmpty();
  }
}
