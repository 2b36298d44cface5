package dev.almanac.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.model.PostKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a page's front matter under the names that writers give them. */
record PageFields(ObjectNode yaml) {
  static final PageFields NONE = new PageFields(JsonNodeFactory.instance.objectNode());

  private static final Pattern BETWEEN_TAGS = Pattern.compile("\\s*[,;]\\s*");
  private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*(?:[,;&]|\\band\\b)\\s*");
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private static final Map<String, PostKind> KINDS =
      Map.ofEntries(
          Map.entry("link", PostKind.LINKPOST),
          Map.entry("linkpost", PostKind.LINKPOST),
          Map.entry("link-post", PostKind.LINKPOST),
          Map.entry("shortform", PostKind.SHORTFORM),
          Map.entry("question", PostKind.QUESTION),
          Map.entry("event", PostKind.EVENT),
          Map.entry("meetup", PostKind.MEETUP));

  /** The first of these fields that holds a text or number; null where none does. */
  @Nullable String text(String... names) {
    for (String name : names) {
      JsonNode value = yaml.path(name);
      if ((value.isTextual() || value.isNumber()) && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return null;
  }

  /** The first of these fields that holds a whole number; null where none does. */
  @Nullable Integer integer(String... names) {
    for (String name : names) {
      JsonNode value = yaml.path(name);
      if (value.canConvertToInt()) {
        return value.intValue();
      }
    }
    return null;
  }

  /** The post's address; a whole one before one that names a path of its site. */
  @Nullable String link() {
    List<String> names =
        List.of("url", "link", "canonical_url", "canonicalUrl", "canonical", "permalink");
    for (String name : names) {
      String link = text(name);
      if (link != null && link.startsWith("http")) {
        return link;
      }
    }
    return text(names.toArray(String[]::new));
  }

  /** Display names; one field may hold several, with commas between them. */
  List<String> authors() {
    List<String> authors = new ArrayList<>();
    addTexts(authors, "author", NOTHING);
    addTexts(authors, "authors", BETWEEN_AUTHORS);
    addTexts(authors, "coauthors", BETWEEN_AUTHORS);
    return authors.stream().distinct().toList();
  }

  List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (String name : List.of("tags", "categories", "category", "keywords")) {
      addTexts(tags, name, BETWEEN_TAGS);
    }
    return tags.stream().distinct().toList();
  }

  private void addTexts(List<String> texts, String field, Pattern between) {
    JsonNode value = yaml.path(field);
    if (value.isTextual()) {
      between.splitAsStream(value.asText()).map(String::strip).forEach(texts::add);
    } else if (value.isObject()) {
      texts.add(name(value));
    } else if (value.isArray()) {
      value.forEach(element -> texts.add(name(element)));
    }
    texts.removeIf(String::isBlank);
  }

  private static String name(JsonNode element) {
    if (!(element instanceof ObjectNode object)) {
      return element.asText("").strip();
    }
    String name = new PageFields(object).text("displayName", "name", "username", "slug");
    return name == null ? "" : name;
  }

  /** What kind of post the page says that it is. */
  PostKind kind() {
    for (String name : List.of("kind", "type", "layout")) {
      String said = text(name);
      PostKind kind = said == null ? null : KINDS.get(said.toLowerCase(Locale.ROOT));
      if (kind != null) {
        return kind;
      }
    }
    return PostKind.POST;
  }

  /** {@code draft} where the page says so, or says that it is not published; else null. */
  @Nullable String withheld() {
    JsonNode published = yaml.path("published");
    boolean isHeldBack = published.isBoolean() && !published.booleanValue();
    return yaml.path("draft").asBoolean() || isHeldBack ? "draft" : null;
  }
}
