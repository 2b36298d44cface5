package dev.almanac.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields of a record as they are wanted; one that holds something else holds nothing. */
final class JsonFields {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Set<String> YES = Set.of("true", "yes", "1");

  private JsonFields() {}

  /** A text, or null where the field is absent, null, or not a scalar. */
  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
  }

  /** A whole number, also as a text; null where the field holds none. */
  static @Nullable Integer integer(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return null;
    }
    if (value.isTextual() && NUMBER.matcher(value.asText()).matches()) {
      return Integer.valueOf(value.asText());
    }
    return value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
  }

  /** Whether a field says yes, as exports write it: {@code true}, {@code "true"}, {@code 1}. */
  static boolean flag(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && YES.contains(value.asText().toLowerCase(Locale.ROOT));
  }

  /** The texts of a list, or of one field of each of its objects; a bare text is a list of one. */
  static List<String> texts(@Nullable JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    if (list != null && list.isTextual()) {
      texts.add(list.asText());
    } else if (list != null && list.isArray()) {
      for (JsonNode element : list) {
        String text = element.isObject() ? text(element, field) : element.asText(null);
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
