package dev.almanac.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.ingest.mapping.FieldMapping;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.model.Markup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that this project publishes, as dumps: which they are, and what their rows say. */
final class OwnTables {
  static final String POSTS = "posts";
  static final String TEXTS = "post_texts";

  /** Of the two columns of the texts, and the posts'. */
  static final String KEY = "post_key";

  static final String TEXT = "text";

  private static final String NAMESPACE = "dev.almanac.tables";

  /** Where Avro's writer of Parquet, and its predecessor, note the schema. */
  private static final List<String> SCHEMA_NOTES = List.of("parquet.avro.schema", "avro.schema");

  private static final String SUMMARY = "summary";
  private static final String METHOD = "summary_method";

  /** What the job finds in the text it finds again; only these came from elsewhere. */
  private static final Set<String> KEPT_METHODS = Set.of("supplied", "llm");

  private static final JsonMapper JSON = new JsonMapper();

  private OwnTables() {}

  /** The table that a file is; empty where it is not one of ours. */
  static Optional<String> of(Map<String, String> notes) {
    for (String note : SCHEMA_NOTES) {
      String schema = notes.get(note);
      try {
        JsonNode avro = schema == null ? JSON.missingNode() : JSON.readTree(schema);
        if (avro.path("namespace").asText().equals(NAMESPACE)) {
          return Optional.of(avro.path("name").asText());
        }
      } catch (JsonProcessingException e) {
        // A note that is no schema is not ours; the file is read by its columns.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Where the fields of a row of posts stand, its text in a column beside them. */
  static InputMapping posts(InputMapping input) {
    Map<String, FieldMapping> fields = new HashMap<>();
    for (String name :
        List.of(
            "url",
            "title",
            "authors",
            "published_at",
            "karma",
            "comments",
            "tags",
            "kind",
            "source")) {
      fields.put(name, FieldMapping.at(name));
    }
    fields.put("target", FieldMapping.at("link_url"));
    fields.put("target_relation", FieldMapping.at("link_relation"));
    fields.put("seen_on", FieldMapping.at("first_seen_on"));
    fields.put(SUMMARY, FieldMapping.at(SUMMARY));
    fields.put("body", FieldMapping.at(TEXT, Markup.TEXT));
    return input.withFields(Map.copyOf(fields));
  }

  /** The columns that are read of the posts, beside those that the mapping names. */
  static Set<String> keyColumns() {
    return Set.of(KEY, METHOD);
  }

  /** A row of posts as a record, with its text. */
  static void complete(ObjectNode row, @Nullable String text) {
    if (!KEPT_METHODS.contains(row.path(METHOD).asText())) {
      row.remove(SUMMARY);
    }
    row.put(TEXT, text);
  }

  /** The file of the same partition of another table; empty where the folders are not a table's. */
  static Optional<Path> sibling(Path file, String table, String other) {
    Path absolute = file.toAbsolutePath();
    for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
      if (folder.endsWith(table)) {
        return Optional.of(folder.resolveSibling(other).resolve(folder.relativize(absolute)));
      }
    }
    return Optional.empty();
  }
}
