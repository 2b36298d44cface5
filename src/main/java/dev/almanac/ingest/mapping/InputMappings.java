package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.DumpFormat;
import java.nio.file.FileSystems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the {@code inputs} of a spec. */
public final class InputMappings {
  private static final List<String> KEYS =
      List.of("pattern", "format", "source", "base", "records", "zone", "fields");

  /** Lines of JSON and arrays of it are told apart by their content. */
  private static final String JSON_LINES = "jsonl";

  private static final List<String> FORMATS =
      Arrays.stream(DumpFormat.values())
          .filter(format -> format != DumpFormat.UNKNOWN)
          .map(DumpFormat::label)
          .toList();

  /** Formats whose records have no fields of their own choosing cannot be mapped. */
  private static final Set<String> MAPPABLE =
      Set.of("json", JSON_LINES, "csv", "tsv", "parquet", "markdown");

  private InputMappings() {}

  /**
   * The mappings, in their order.
   *
   * @param inputs a list of maps
   * @param where what the messages begin with, such as the spec's file
   * @throws IllegalArgumentException for anything that is no input, in one line
   */
  public static List<InputMapping> parse(JsonNode inputs, String where) {
    if (!inputs.isArray()) {
      throw new IllegalArgumentException(where + ": inputs is a list of maps");
    }
    List<InputMapping> mappings = new ArrayList<>();
    for (JsonNode input : inputs) {
      mappings.add(input(input, where + ": input " + (mappings.size() + 1)));
    }
    return List.copyOf(mappings);
  }

  private static InputMapping input(JsonNode input, String where) {
    if (!input.isObject()) {
      throw new IllegalArgumentException(where + ": an input is a map");
    }
    for (Map.Entry<String, JsonNode> entry : input.properties()) {
      Known.check(entry.getKey(), KEYS, where, "key");
    }
    String pattern = pattern(input, where);
    String format = format(Known.text(input, "format", where), where);
    Map<String, FieldMapping> fields = fields(input.get("fields"), where);
    if (!fields.isEmpty() && format != null && !MAPPABLE.contains(format)) {
      throw new IllegalArgumentException(
          where + ": the fields of the format " + format + " are known and cannot be named");
    }
    return new InputMapping(
        pattern,
        format,
        Known.text(input, "source", where),
        base(Known.text(input, "base", where), where),
        Known.text(input, "records", where),
        zone(Known.text(input, "zone", where), where),
        fields);
  }

  private static String pattern(JsonNode input, String where) {
    String pattern = Known.text(input, "pattern", where);
    if (pattern == null) {
      throw new IllegalArgumentException(where + ": the pattern of its files is missing");
    }
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          where + ": pattern \"" + pattern + "\": " + e.getDescription(), e);
    }
  }

  private static @Nullable String format(@Nullable String format, String where) {
    if (format == null || format.equals(JSON_LINES)) {
      return format;
    }
    Known.check(format, FORMATS, where, "format");
    return format;
  }

  private static @Nullable String base(@Nullable String base, String where) {
    if (base != null && !base.matches("https?://[^/ ]+(?:/[^ ]*)?")) {
      throw new IllegalArgumentException(
          where + ": base \"" + base + "\" is no address; write it as https://example.org/");
    }
    return base;
  }

  private static @Nullable ZoneId zone(@Nullable String zone, String where) {
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(where + ": no time zone is called \"" + zone + "\"", e);
    }
  }

  private static Map<String, FieldMapping> fields(@Nullable JsonNode fields, String where) {
    if (fields == null) {
      return Map.of();
    }
    if (!fields.isObject()) {
      throw new IllegalArgumentException(where + ": fields is a map from fields to paths");
    }
    Map<String, FieldMapping> mappings = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : fields.properties()) {
      String name = entry.getKey();
      Known.check(name, PostField.labels(), where, "field");
      PostField field = PostField.valueOf(name.toUpperCase(java.util.Locale.ROOT));
      mappings.put(name, FieldSpec.parse(field, entry.getValue(), where + ": " + name));
    }
    return Map.copyOf(mappings);
  }
}
