package dev.almanac.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post of the ForumMagnum GraphQL API, which LessWrong and its sister forums run on. */
final class GraphqlRecord {

  private GraphqlRecord() {}

  static RawRecord read(JsonNode node, Origin origin) {
    List<String> authors = new ArrayList<>();
    JsonNode user = node.get("user");
    String author = user == null ? null : JsonRecords.text(user, "displayName");
    if (author != null) {
      authors.add(author);
    }
    authors.addAll(JsonRecords.texts(node.get("coauthors"), "displayName"));

    String html = first(filled(JsonRecords.text(node, "htmlBody")), filled(contents(node, "html")));
    String markdown = contents(node, "markdown");
    boolean isHtml = html != null || markdown == null;
    return new RawRecord(
        origin,
        JsonRecords.text(node, "_id"),
        link(node),
        null,
        JsonRecords.text(node, "title"),
        authors,
        JsonRecords.text(node, "postedAt"),
        null,
        JsonRecords.integer(node, "baseScore"),
        JsonRecords.integer(node, "commentCount"),
        JsonRecords.texts(node.get("tags"), "name"),
        isHtml ? html : markdown,
        isHtml ? Markup.HTML : Markup.MARKDOWN,
        null,
        node::toString);
  }

  /**
   * The page of the post itself. The field {@code url} is no substitute: it is where a link post
   * points to. Without a page, the id and slug make one on LessWrong, whose id space it is.
   */
  private static @Nullable String link(JsonNode node) {
    String page = JsonRecords.text(node, "pageUrl");
    String id = JsonRecords.text(node, "_id");
    if (page != null || id == null) {
      return page;
    }
    String slug = JsonRecords.text(node, "slug");
    return "https://www.lesswrong.com/posts/" + id + (slug == null ? "" : "/" + slug);
  }

  private static @Nullable String contents(JsonNode node, String form) {
    JsonNode contents = node.get("contents");
    return contents == null ? null : JsonRecords.text(contents, form);
  }

  /** An empty body is no body, and must not hide another form of it that holds the text. */
  private static @Nullable String filled(@Nullable String body) {
    return body == null || body.isBlank() ? null : body;
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a != null ? a : b;
  }
}
