package dev.almanac.ingest.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * A row of Parquet → a JSON object: structs as objects, lists as arrays, maps as objects by the
 * text of their keys. Lists have three levels, or two where old writers made them (Parquet's
 * LogicalTypes.md, “Lists”, gives the rules by which they are told apart).
 */
final class ParquetNodes {

  private ParquetNodes() {}

  static ObjectNode object(Group group) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      object.set(type.getFieldName(field), value(group, field));
    }
    return object;
  }

  private static JsonNode value(Group group, int field) {
    Type type = group.getType().getType(field);
    int count = group.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < count; i++) {
        array.add(single(group, field, i));
      }
      return array;
    }
    return count == 0 ? NullNode.instance : single(group, field, 0);
  }

  private static JsonNode single(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      return ParquetValues.of(group, field, index, type.asPrimitiveType());
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    boolean isWrapped =
        inner.getType().getFieldCount() == 1
            && inner.getType().getType(0).isRepetition(Type.Repetition.REPEATED);
    if (isWrapped && annotation instanceof ListLogicalTypeAnnotation) {
      return list(inner, type.getName());
    }
    boolean isMap =
        annotation instanceof MapLogicalTypeAnnotation
            || annotation instanceof MapKeyValueTypeAnnotation;
    return isWrapped && isMap ? map(inner) : object(inner);
  }

  private static JsonNode list(Group list, String name) {
    JsonNode elements = value(list, 0);
    Type repeated = list.getType().getType(0);
    if (repeated.isPrimitive()
        || repeated.asGroupType().getFieldCount() != 1
        || repeated.getName().equals("array")
        || repeated.getName().equals(name + "_tuple")) {
      return elements;
    }
    String element = repeated.asGroupType().getFieldName(0);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(wrapped -> array.add(wrapped.path(element)));
    return array;
  }

  private static JsonNode map(Group map) {
    Type repeated = map.getType().getType(0);
    if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() != 2) {
      return value(map, 0);
    }
    String key = repeated.asGroupType().getFieldName(0);
    String value = repeated.asGroupType().getFieldName(1);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (JsonNode entry : value(map, 0)) {
      object.set(entry.path(key).asText(), entry.path(value));
    }
    return object;
  }
}
