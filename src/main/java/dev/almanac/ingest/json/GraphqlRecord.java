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

/** A post of the ForumMagnum GraphQL API, which LessWrong and its sister forums run on. */
final class GraphqlRecord {
  /** {@code Post.status} of ForumMagnum: 2 is approved. */
  private static final int REJECTED = 3;

  private static final int SPAM = 4;
  private static final int DELETED = 5;

  private GraphqlRecord() {}

  static boolean is(JsonNode node) {
    return node.has("_id") || node.has("htmlBody") || node.has("pageUrl");
  }

  static RawRecord read(JsonNode node, Origin origin, Supplier<String> raw) {
    List<String> authors = new ArrayList<>();
    JsonNode user = node.get("user");
    String author = user == null ? null : JsonFields.text(user, "displayName");
    if (author != null) {
      authors.add(author);
    }
    authors.addAll(JsonFields.texts(node.get("coauthors"), "displayName"));
    String page = page(node);
    String target = target(node, page);
    return new RawRecord(
        origin,
        new RawRecord.Address(
            JsonFields.text(node, "_id"), page, null, target, CrosspostFields.read(node, page)),
        JsonFields.text(node, "title"),
        authors,
        RawRecord.Timing.published(JsonFields.text(node, "postedAt")),
        new RawRecord.Counters(
            JsonFields.integer(node, "baseScore"), JsonFields.integer(node, "commentCount")),
        JsonFields.texts(node.get("tags"), "name"),
        body(node),
        null,
        new RawRecord.Standing(kind(node, target), withheld(node)),
        raw);
  }

  /**
   * The page of the post itself. The field {@code url} is no substitute: it is where a link post
   * points to. Without a page, the id and slug make one on LessWrong, whose id space it is.
   */
  private static @Nullable String page(JsonNode node) {
    String page = JsonFields.text(node, "pageUrl");
    String id = JsonFields.text(node, "_id");
    if (page != null || id == null) {
      return page;
    }
    String slug = JsonFields.text(node, "slug");
    return "https://www.lesswrong.com/posts/" + id + (slug == null ? "" : "/" + slug);
  }

  /** Where a link post points to; some dumps name the post's own page there for every post. */
  private static @Nullable String target(JsonNode node, @Nullable String page) {
    for (String field : List.of("linkUrl", "url")) {
      String target = JsonFields.text(node, field);
      if (target != null && !target.isBlank() && !target.equals(page)) {
        return target;
      }
    }
    return null;
  }

  private static RawRecord.@Nullable Body body(JsonNode node) {
    JsonNode contents = node.path("contents");
    RawRecord.Body body = RawRecord.Body.of(JsonFields.text(node, "htmlBody"), Markup.HTML);
    if (body == null) {
      body = RawRecord.Body.of(JsonFields.text(contents, "html"), Markup.HTML);
    }
    return body != null
        ? body
        : RawRecord.Body.of(JsonFields.text(contents, "markdown"), Markup.MARKDOWN);
  }

  private static PostKind kind(JsonNode node, @Nullable String target) {
    if (JsonFields.flag(node, "isEvent")) {
      return PostKind.EVENT;
    }
    if (JsonFields.flag(node, "question")) {
      return PostKind.QUESTION;
    }
    if (JsonFields.flag(node, "shortform")) {
      return PostKind.SHORTFORM;
    }
    return target == null ? PostKind.POST : PostKind.LINKPOST;
  }

  private static @Nullable String withheld(JsonNode node) {
    Integer status = JsonFields.integer(node, "status");
    int code = status == null ? 0 : status;
    if (JsonFields.flag(node, "deletedDraft")
        || JsonFields.flag(node, "deleted")
        || code == DELETED) {
      return "deleted";
    }
    if (JsonFields.flag(node, "rejected") || code == REJECTED || code == SPAM) {
      return "rejected";
    }
    if (JsonFields.flag(node, "draft")) {
      return "draft";
    }
    return JsonFields.flag(node, "unlisted") ? "unlisted" : null;
  }
}
