package dev.almanac.ingest.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.ingest.dump.ReadLimits;
import org.jspecify.annotations.Nullable;

/** Holds the rows of tables to the limits of what is believed. */
final class RowLimits {
  private final ReadLimits limits;
  private int values;
  private long characters;

  private RowLimits(ReadLimits limits) {
    this.limits = limits;
  }

  /** The reject's code for the limit that a row is over; null where it keeps them all. */
  static @Nullable String broken(JsonNode row, ReadLimits limits) {
    return new RowLimits(limits).broken(row, 1);
  }

  private @Nullable String broken(JsonNode node, int depth) {
    // A row and what it holds count with the names, as they do in JSON.
    values += node.isObject() ? 2 * node.size() : node.size();
    if (values > limits.fields()) {
      return "too_many_fields";
    }
    if (depth > limits.nesting()) {
      return "nested_too_deep";
    }
    int length = node.isTextual() ? node.textValue().length() : 0;
    if (length > limits.stringLength()) {
      return "string_too_long";
    }
    characters += length;
    if (characters > limits.recordBytes()) {
      return "record_too_large";
    }
    for (JsonNode child : node) {
      String broken = broken(child, child.isContainerNode() ? depth + 1 : depth);
      if (broken != null) {
        return broken;
      }
    }
    return null;
  }
}
