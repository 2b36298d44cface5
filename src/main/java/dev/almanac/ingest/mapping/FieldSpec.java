package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.Markup;
import dev.almanac.model.PostKind;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a field of an input's {@code fields}: a path, or a map of options. */
final class FieldSpec {
  private static final List<String> KEYS =
      List.of("path", "template", "value", "pattern", "markup", "separator");
  private static final List<String> MARKUPS =
      Arrays.stream(Markup.values()).map(markup -> lower(markup.name())).toList();
  private static final List<String> KINDS =
      Arrays.stream(PostKind.values()).map(PostKind::label).toList();

  private FieldSpec() {}

  static FieldMapping parse(PostField field, JsonNode spec, String where) {
    if (spec.isTextual() && !spec.asText().isBlank()) {
      return FieldMapping.at(spec.asText());
    }
    if (!spec.isObject()) {
      throw new IllegalArgumentException(where + ": a field is a path or a map of options");
    }
    for (Map.Entry<String, JsonNode> entry : spec.properties()) {
      Known.check(entry.getKey(), KEYS, where, "option");
    }
    FieldMapping mapping =
        new FieldMapping(
            Known.text(spec, "path", where),
            template(Known.text(spec, "template", where), where),
            Known.text(spec, "value", where),
            pattern(Known.text(spec, "pattern", where), where),
            markup(Known.text(spec, "markup", where), where),
            Known.raw(spec, "separator", where));
    check(field, mapping, where);
    return mapping;
  }

  private static void check(PostField field, FieldMapping mapping, String where) {
    long places =
        Stream.of(mapping.path(), mapping.template(), mapping.value())
            .filter(Objects::nonNull)
            .count();
    require(places == 1, where, "takes exactly one of path, template and value");
    require(mapping.pattern() == null || field.isDate(), where, "only a date has a pattern");
    require(mapping.markup() == null || field == PostField.BODY, where, "only a body has markup");
    require(
        mapping.separator() == null || field.isList(),
        where,
        "only authors and tags have a separator");
    if (field == PostField.KIND && mapping.value() != null) {
      Known.check(lower(mapping.value()), KINDS, where, "kind");
    }
  }

  private static void require(boolean holds, String where, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(where + ": " + rule);
    }
  }

  private static @Nullable String template(@Nullable String template, String where) {
    try {
      return template == null ? null : Template.of(template).text();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          where + ": template \"" + template + "\": " + e.getMessage(), e);
    }
  }

  private static @Nullable String pattern(@Nullable String pattern, String where) {
    try {
      var unused = pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      return pattern;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          where + ": pattern \"" + pattern + "\": " + e.getMessage(), e);
    }
  }

  private static @Nullable Markup markup(@Nullable String markup, String where) {
    if (markup == null) {
      return null;
    }
    Known.check(markup, MARKUPS, where, "markup");
    return Markup.valueOf(markup.toUpperCase(Locale.ROOT));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
