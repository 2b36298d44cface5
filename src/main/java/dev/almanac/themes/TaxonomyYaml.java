package dev.almanac.themes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.almanac.model.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The YAML of a taxonomy, read strictly: an unknown or missing field is an error, not a default,
 * save that {@code parent} and {@code title-only} may be left out.
 */
final class TaxonomyYaml {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> FIELDS =
      Set.of("id", "name", "parent", "description", "phrases", "tags", "weight", "title-only");

  private TaxonomyYaml() {}

  static List<Theme> read(InputStream yaml) {
    JsonNode entries = tree(yaml).path("themes");
    if (!entries.isArray() || entries.isEmpty()) {
      throw new IllegalArgumentException("a taxonomy needs a non-empty list 'themes'");
    }
    List<Theme> themes = new ArrayList<>();
    for (JsonNode entry : entries) {
      themes.add(theme(entry, themes.size() + 1));
    }
    return themes;
  }

  private static JsonNode tree(InputStream yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the taxonomy is not YAML: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the taxonomy", e);
    }
  }

  private static Theme theme(JsonNode entry, int position) {
    String id = entry.path("id").asText();
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "entry " + position + ": id '" + id + "' is not lower case with hyphens");
    }
    Set<String> unknown = new TreeSet<>();
    entry.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      throw wrong(id, "unknown field " + unknown.iterator().next());
    }
    return new Theme(
        id,
        line(entry, id, "name"),
        optional(entry, id, "parent"),
        line(entry, id, "description"),
        lines(entry, id, "phrases"),
        lines(entry, id, "tags"),
        weight(entry, id),
        flag(entry, id, "title-only"));
  }

  private static double weight(JsonNode entry, String id) {
    JsonNode weight = entry.path("weight");
    if (!weight.isNumber() || !(weight.asDouble() >= 0 && weight.asDouble() <= 1)) {
      throw wrong(id, "weight must be a number from 0 to 1");
    }
    return weight.asDouble();
  }

  /** False where the field is left out. */
  private static boolean flag(JsonNode entry, String id, String field) {
    JsonNode flag = entry.path(field);
    if (!flag.isMissingNode() && !flag.isBoolean()) {
      throw wrong(id, field + " must be true or false");
    }
    return flag.asBoolean();
  }

  private static @Nullable String optional(JsonNode entry, String id, String field) {
    return entry.has(field) ? line(entry, id, field) : null;
  }

  private static String line(JsonNode entry, String id, String field) {
    return text(entry.path(field), id, field);
  }

  private static List<String> lines(JsonNode entry, String id, String field) {
    JsonNode list = entry.path(field);
    if (!list.isArray()) {
      throw wrong(id, field + " must be a list");
    }
    List<String> lines = new ArrayList<>();
    list.forEach(item -> lines.add(text(item, id, field)));
    return List.copyOf(lines);
  }

  // YAML reads a bare 2024 or yes as something other than text; asking for text finds the missing
  // quotation marks.
  private static String text(JsonNode node, String id, String field) {
    if (!node.isTextual() || node.asText().isBlank()) {
      throw wrong(id, field + " must be text and not empty");
    }
    return node.asText().strip();
  }

  private static IllegalArgumentException wrong(String id, String what) {
    return new IllegalArgumentException("theme '" + id + "': " + what);
  }
}
