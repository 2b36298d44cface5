package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.almanac.model.Markup;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a post stands in a record: at a path, in a template, or nowhere, since it is the
 * same for all. Exactly one of the three is there.
 *
 * @param path a JSON Pointer ({@code /meta/date}), a name, or names with dots between them
 * @param template a text with paths in braces, such as {@code https://example.org/{id}}; the values
 *     are percent-encoded, and where one is missing so is the field
 * @param value the value itself
 * @param pattern the form of a date, in {@code java.time} letters; null for the usual forms
 * @param markup how a body is marked up; null where each body tells
 * @param separator what stands between the names of a text of several; null for the usual
 */
public record FieldMapping(
    @Nullable String path,
    @Nullable String template,
    @Nullable String value,
    @Nullable String pattern,
    @Nullable Markup markup,
    @Nullable String separator)
    implements Serializable {

  /** A field that stands at a path. */
  public static FieldMapping at(String path) {
    return new FieldMapping(path, null, null, null, null, null);
  }

  /** A body that stands at a path. */
  public static FieldMapping at(String path, @Nullable Markup markup) {
    return new FieldMapping(path, null, null, null, markup, null);
  }

  /** The value in a record; null where it has none. */
  @Nullable JsonNode in(JsonNode record) {
    if (path != null) {
      return RecordPath.find(record, path);
    }
    String text = template == null ? value : Template.of(template).fill(record);
    return text == null ? null : TextNode.valueOf(text);
  }

  /** The paths that it looks at. */
  List<String> paths() {
    if (path != null) {
      return List.of(path);
    }
    return template == null ? List.of() : Template.of(template).paths();
  }
}
