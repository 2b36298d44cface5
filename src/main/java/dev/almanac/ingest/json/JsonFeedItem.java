package dev.almanac.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An item of JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
final class JsonFeedItem {

  private JsonFeedItem() {}

  static boolean is(JsonNode node) {
    return node.has("content_html") || node.has("content_text");
  }

  static RawRecord read(JsonNode node, Origin origin, Supplier<String> raw) {
    String target = JsonFields.text(node, "external_url");
    List<String> authors = new ArrayList<>(JsonFields.texts(node.get("authors"), "name"));
    String author = JsonFields.text(node.path("author"), "name");
    if (authors.isEmpty() && author != null) {
      // Version 1 has one.
      authors.add(author);
    }
    return new RawRecord(
        origin,
        new RawRecord.Address(JsonFields.text(node, "id"), page(node), null, target),
        JsonFields.text(node, "title"),
        authors,
        RawRecord.Timing.published(date(node)),
        new RawRecord.Counters(null, null),
        JsonFields.texts(node.get("tags"), "name"),
        body(node),
        JsonFields.text(node, "summary"),
        new RawRecord.Standing(target == null ? PostKind.POST : PostKind.LINKPOST, null),
        raw);
  }

  /** The item's page, or else its id, which is an address as a rule. */
  private static @Nullable String page(JsonNode node) {
    String page = JsonFields.text(node, "url");
    return page == null ? JsonFields.text(node, "id") : page;
  }

  /** The first publication, or else the last change. */
  private static @Nullable String date(JsonNode node) {
    String published = JsonFields.text(node, "date_published");
    return published == null ? JsonFields.text(node, "date_modified") : published;
  }

  private static RawRecord.@Nullable Body body(JsonNode node) {
    RawRecord.Body body = RawRecord.Body.of(JsonFields.text(node, "content_html"), Markup.HTML);
    return body != null
        ? body
        : RawRecord.Body.of(JsonFields.text(node, "content_text"), Markup.TEXT);
  }
}
