package dev.almanac.ingest.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.almanac.ingest.dump.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD, in the vocabulary of schema.org.
 *
 * @param article the description; missing where the page has none
 */
record LinkedData(JsonNode article) {
  private static final int MAX_SCRIPTS = 16;

  /** Reads the first description of an article; one that is broken says nothing. */
  static LinkedData of(Document page, ReadLimits limits) {
    JsonMapper mapper = mapper(limits);
    int scripts = 0;
    for (Element script : page.select("script[type=application/ld+json]")) {
      if (++scripts > MAX_SCRIPTS) {
        break;
      }
      JsonNode article = article(tree(mapper, script.data()));
      if (!article.isMissingNode()) {
        return new LinkedData(article);
      }
    }
    return new LinkedData(MissingNode.getInstance());
  }

  private static JsonMapper mapper(ReadLimits limits) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.stringLength())
                        .build())
                .build())
        .build();
  }

  private static JsonNode tree(JsonMapper mapper, String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      // The page has more places that say what it is.
      return MissingNode.getInstance();
    }
  }

  /** The value, or the one of its list or graph, that is an article. */
  private static JsonNode article(JsonNode value) {
    List<JsonNode> nodes = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(nodes::add);
    } else {
      nodes.add(value);
      value.path("@graph").forEach(nodes::add);
    }
    for (JsonNode node : nodes) {
      if (node.isObject() && (node.has("headline") || node.has("datePublished"))) {
        return node;
      }
    }
    return MissingNode.getInstance();
  }

  @Nullable String link() {
    JsonNode page = article.path("mainEntityOfPage");
    return first(text(article.path("url")), text(page.isObject() ? page.path("@id") : page));
  }

  @Nullable String title() {
    return first(text(article.path("headline")), text(article.path("name")));
  }

  @Nullable String date() {
    return text(article.path("datePublished"));
  }

  List<String> authors() {
    List<String> authors = new ArrayList<>();
    JsonNode author = article.path("author");
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      String name = text(one.isObject() ? one.path("name") : one);
      if (name != null) {
        authors.add(name);
      }
    }
    return authors;
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
