package dev.almanac.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what kind of record a JSON value is, and reads the fields that all kinds share. */
final class JsonRecords {

  static final JsonMapper MAPPER = new JsonMapper();

  private JsonRecords() {}

  /** Hands the record to the sink: read as what it is, or rejected. */
  static void read(JsonNode node, Origin origin, RecordSink sink) {
    if (node.has("_id") || node.has("htmlBody") || node.has("pageUrl")) {
      sink.accept(GraphqlRecord.read(node, as(origin, DumpFormat.GRAPHQL)));
    } else if (node.has("date_published") || (node.has("text") && node.has("source"))) {
      sink.accept(ArdRecord.read(node, as(origin, DumpFormat.ARD)));
    } else {
      sink.reject(
          Rejects.of(
              origin,
              node.isObject() ? "unknown_record" : "not_an_object",
              "neither a ForumMagnum post nor a record of the Alignment Research Dataset",
              node.toString()));
    }
  }

  /** What is wrong and where, on one line and without the text itself. */
  static String describe(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String message = e.getOriginalMessage().replaceAll("\\s+", " ");
    return at == null
        ? message
        : message + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  /** A text, or null where the field is absent, null, or not a scalar. */
  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
  }

  /** A whole number, or null where the field holds none. */
  static @Nullable Integer integer(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value != null && value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
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

  private static Origin as(Origin origin, DumpFormat format) {
    return new Origin(origin.dumpFile(), origin.position(), format);
  }
}
