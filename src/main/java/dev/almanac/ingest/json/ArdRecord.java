package dev.almanac.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.util.function.Supplier;

/** A record of the Alignment Research Dataset; its text is Markdown. */
final class ArdRecord {

  private ArdRecord() {}

  static boolean is(JsonNode node) {
    return node.has("date_published") || (node.has("text") && node.has("source"));
  }

  static RawRecord read(JsonNode node, Origin origin, Supplier<String> raw) {
    return new RawRecord(
        origin,
        new RawRecord.Address(
            JsonFields.text(node, "id"), JsonFields.text(node, "url"), null, null),
        JsonFields.text(node, "title"),
        JsonFields.texts(node.get("authors"), "name"),
        RawRecord.Timing.published(JsonFields.text(node, "date_published")),
        new RawRecord.Counters(JsonFields.integer(node, "karma"), null),
        JsonFields.texts(node.get("tags"), "name"),
        RawRecord.Body.of(JsonFields.text(node, "text"), Markup.MARKDOWN),
        JsonFields.text(node, "summary"),
        RawRecord.Standing.POST,
        raw);
  }
}
