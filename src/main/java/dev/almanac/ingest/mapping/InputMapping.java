package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the dumps of an input are read.
 *
 * @param pattern the paths that it is for: an absolute path of a file or of a folder, with all in
 *     it; or a glob of absolute paths, which matches in any folder where it starts with {@code **}
 * @param format the format, as {@code DumpFormat.label()} names it, or {@code jsonl}; null where
 *     the content tells
 * @param source the source of all records; null where each record tells
 * @param base the address that links without a host are relative to; null where there are none
 * @param records the name of the list that holds the records, in JSON that wraps it in objects;
 *     null for the usual names
 * @param zone in which naive times are read; null for the job's
 * @param fields where each field of a record stands, by the field's name in a spec; empty where the
 *     format tells
 */
public record InputMapping(
    String pattern,
    @Nullable String format,
    @Nullable String source,
    @Nullable String base,
    @Nullable String records,
    @Nullable ZoneId zone,
    Map<String, FieldMapping> fields)
    implements Serializable {

  private static final String GLOB_CHARACTERS = "*?[{";

  /** All is told by the content. */
  public static final InputMapping NONE =
      new InputMapping("", null, null, null, null, null, Map.of());

  /** Whether it names the fields of the records. */
  public boolean isMapped() {
    return !fields.isEmpty();
  }

  /** Whether it is for this file. */
  public boolean matches(Path file) {
    Path path = file.toAbsolutePath().normalize();
    if (pattern.chars().noneMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0)) {
      return !pattern.isEmpty() && path.startsWith(pattern);
    }
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(path);
  }

  /** The text of a field in a record; null where the mapping or the record has none. */
  public @Nullable String text(String field, JsonNode record) {
    FieldMapping mapping = fields.get(field);
    return mapping == null ? null : Values.text(mapping.in(record));
  }

  /** A link of a record, made whole where it is relative to the base. */
  public @Nullable String whole(@Nullable String link) {
    if (base == null || link == null) {
      return link;
    }
    try {
      return URI.create(base).resolve(link.strip()).toString();
    } catch (IllegalArgumentException e) {
      // What is no address at all is refused as such.
      return link;
    }
  }

  /** The same input with these fields. */
  public InputMapping withFields(Map<String, FieldMapping> fields) {
    return new InputMapping(pattern, format, source, base, records, zone, fields);
  }

  /** Those of a record's own fields, or a table's columns, that the mapping looks at. */
  public SortedSet<String> columns(Collection<String> names) {
    SortedSet<String> columns = new TreeSet<>();
    for (FieldMapping field : fields.values()) {
      for (String path : field.paths()) {
        String root = RecordPath.root(path, names);
        if (names.contains(root)) {
          columns.add(root);
        }
      }
    }
    return columns;
  }
}
