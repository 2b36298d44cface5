package dev.almanac.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;

/** A record of the Alignment Research Dataset; its text is Markdown. */
final class ArdRecord {

  private ArdRecord() {}

  static RawRecord read(JsonNode node, Origin origin) {
    return new RawRecord(
        origin,
        JsonRecords.text(node, "id"),
        JsonRecords.text(node, "url"),
        JsonRecords.text(node, "source"),
        JsonRecords.text(node, "title"),
        JsonRecords.texts(node.get("authors"), "name"),
        JsonRecords.text(node, "date_published"),
        null,
        JsonRecords.integer(node, "karma"),
        null,
        JsonRecords.texts(node.get("tags"), "name"),
        JsonRecords.text(node, "text"),
        Markup.MARKDOWN,
        JsonRecords.text(node, "summary"),
        node::toString);
  }
}
