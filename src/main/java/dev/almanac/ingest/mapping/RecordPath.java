package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds a value in a record by its path: a JSON Pointer (RFC 6901) where it starts with a slash;
 * else the name of a field as it stands; else names with dots between them, where a number is the
 * place of an element and a name, met at a list, is looked up in each of its elements.
 */
final class RecordPath {

  private RecordPath() {}

  /** The value; null where nothing stands there, or JSON's null. */
  static @Nullable JsonNode find(JsonNode record, String path) {
    if (path.startsWith("/")) {
      return present(record.at(JsonPointer.compile(path)));
    }
    JsonNode direct = record.get(path);
    if (direct != null || path.indexOf('.') < 0) {
      return present(direct);
    }
    JsonNode node = record;
    for (String name : path.split("\\.", -1)) {
      node = node == null ? null : step(node, name);
    }
    return present(node);
  }

  /** The field of the record itself in which the path begins. */
  static String root(String path, Iterable<String> names) {
    if (path.startsWith("/")) {
      return JsonPointer.compile(path).getMatchingProperty();
    }
    for (String name : names) {
      if (name.equals(path)) {
        return path;
      }
    }
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static @Nullable JsonNode step(JsonNode node, String name) {
    if (!node.isArray()) {
      return node.get(name);
    }
    if (!name.isEmpty() && name.length() <= 9 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return node.get(Integer.parseInt(name));
    }
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : node) {
      JsonNode value = present(element.get(name));
      if (value != null && value.isArray()) {
        found.addAll((ArrayNode) value);
      } else if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private static @Nullable JsonNode present(@Nullable JsonNode node) {
    return node == null || node.isMissingNode() || node.isNull() ? null : node;
  }
}
