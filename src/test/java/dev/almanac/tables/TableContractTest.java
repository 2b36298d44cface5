package dev.almanac.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns that readers were promised: more may come, none of these may change. */
class TableContractTest {
  private static final String TEXT = "VARCHAR";
  private static final String TEXTS = "VARCHAR[]";
  private static final String SPANS = "STRUCT(\"start\" INTEGER, \"end\" INTEGER)[]";
  private static final String MOMENT = "TIMESTAMP WITH TIME ZONE";

  @TempDir private Path folder = Path.of("");

  /** Columns and their types in DuckDB; {@code ?} where there may be no value. */
  private static Map<String, String> promised(Table table) {
    return switch (table) {
      case POSTS ->
          columns(
              "post_key",
              TEXT,
              "canonical_key",
              TEXT,
              "title",
              TEXT,
              "url",
              TEXT,
              "urls",
              TEXTS,
              "sources",
              TEXTS,
              "authors",
              TEXTS,
              "tags",
              TEXTS,
              "published_at",
              MOMENT + "?",
              "first_seen_on",
              "DATE",
              "last_seen_on",
              "DATE",
              "digest_date",
              "DATE",
              "sightings",
              "INTEGER",
              "karma",
              "INTEGER?",
              "comments",
              "INTEGER?",
              "language",
              "VARCHAR?",
              "words",
              "INTEGER",
              "content_hash",
              "VARCHAR?",
              "summary",
              "VARCHAR?",
              "summary_method",
              TEXT,
              "summary_evidence",
              SPANS,
              "relevance",
              "DOUBLE");
      case POST_TEXTS -> columns("post_key", TEXT, "text", TEXT, "text_hash", TEXT);
      case FINGERPRINTS ->
          columns(
              "post_key", TEXT, "content_hash", TEXT, "signature", "BLOB", "shingles", "INTEGER");
      case SIGHTINGS ->
          columns(
              "sighting_id", TEXT,
              "post_key", TEXT,
              "source", TEXT,
              "native_id", "VARCHAR?",
              "url", TEXT,
              "title", TEXT,
              "published_at", MOMENT + "?",
              "seen_on", "DATE",
              "content_hash", "VARCHAR?",
              "dump_file", TEXT,
              "position", "BIGINT",
              "format", TEXT);
      case REJECTS ->
          columns(
              "dump_file", TEXT,
              "position", "BIGINT",
              "format", TEXT,
              "stage", TEXT,
              "reason", TEXT,
              "detail", TEXT,
              "raw", TEXT,
              "raw_bytes", "BIGINT");
      case DUPLICATES ->
          columns(
              "post_key", TEXT,
              "canonical_key", TEXT,
              "kind", TEXT,
              "similarity", "DOUBLE?",
              "evidence", TEXT);
      case COMPARISONS ->
          columns(
              "post_key", TEXT,
              "other_key", TEXT,
              "content_hash", TEXT,
              "other_hash", TEXT,
              "jaccard", "DOUBLE",
              "containment", "DOUBLE");
      case MODEL_CALLS ->
          columns(
              "content_hash", TEXT,
              "prompt_version", TEXT,
              "model", TEXT,
              "status", TEXT,
              "reason", TEXT,
              "sentences",
                  "STRUCT(\"text\" VARCHAR, \"start\" INTEGER, \"end\" INTEGER, cites VARCHAR[])[]",
              "calls", "INTEGER",
              "tokens_in", "BIGINT",
              "tokens_out", "BIGINT",
              "cost", "DOUBLE",
              "failures", "INTEGER",
              "retry_on", "DATE?",
              "edition", "DATE?");
      case POST_THEMES ->
          columns(
              "post_key", TEXT,
              "theme_id", TEXT,
              "theme_name", TEXT,
              "score", "DOUBLE",
              "evidence", TEXTS,
              "digest_date", "DATE");
      case THEME_STATS ->
          columns(
              "grain", TEXT,
              "period_start", "DATE",
              "theme_id", TEXT,
              "theme_name", TEXT,
              "source", TEXT,
              "posts", "INTEGER",
              "posts_before_dedup", "INTEGER",
              "authors", "INTEGER",
              "karma_sum", "BIGINT",
              "share", "DOUBLE",
              "share_low", "DOUBLE",
              "share_high", "DOUBLE",
              "baseline", "DOUBLE",
              "z", "DOUBLE",
              "burst_level", "INTEGER",
              "rank", "INTEGER",
              "is_new", "BOOLEAN");
      case THEME_PAIRS ->
          columns(
              "grain", TEXT,
              "period_start", "DATE",
              "theme_a", TEXT,
              "theme_b", TEXT,
              "posts", "INTEGER",
              "lift", "DOUBLE",
              "npmi", "DOUBLE");
      case PHRASES ->
          columns(
              "grain", TEXT,
              "period_start", "DATE",
              "phrase", TEXT,
              "posts", "INTEGER",
              "authors", "INTEGER",
              "baseline", "DOUBLE",
              "score", "DOUBLE",
              "burst_level", "INTEGER",
              "spellings", TEXT + "[]",
              "example_post_keys", TEXT + "[]");
      case RUNS ->
          columns(
              "run_id", TEXT,
              "started_at", MOMENT,
              "wall_seconds", "DOUBLE",
              "version", TEXT,
              "options", "MAP(VARCHAR, VARCHAR)",
              "model_calls", "BIGINT",
              "model_tokens", "BIGINT",
              "model_cost", "DOUBLE");
    };
  }

  @ParameterizedTest
  @EnumSource
  void aPlainReaderFindsThePromisedColumns(Table table) throws Exception {
    SampleRows.write(folder, table);
    assertThat(found(table)).containsAllEntriesOf(promised(table));
  }

  @Test
  void aPlainReaderSeesMomentsAndDaysAsTheyAre() throws Exception {
    SampleRows.write(folder, Table.SIGHTINGS);
    assertThat(
            query(
                "SELECT epoch_us(published_at)::VARCHAR, seen_on::VARCHAR FROM "
                    + file(Table.SIGHTINGS)
                    + " WHERE published_at IS NOT NULL"))
        .containsExactly(Map.entry("1773130530123456", "2026-03-10"));
  }

  @Test
  void aPlainReaderSeesListsAndTheirItems() throws Exception {
    SampleRows.write(folder, Table.POSTS);
    assertThat(
            query(
                "SELECT authors[2], len(summary_evidence)::VARCHAR FROM "
                    + file(Table.POSTS)
                    + " WHERE post_key = 'fm:a'"))
        .containsExactly(Map.entry("阿", "0"));
  }

  @Test
  void listsAreOfThreeLevels() throws Exception {
    SampleRows.write(folder, Table.POSTS);
    String schema =
        "SELECT name, repetition_type FROM parquet_schema(%s) WHERE name IN ('list', 'element')";
    assertThat(query(schema.formatted(path(Table.POSTS))).keySet())
        .containsExactlyInAnyOrder("list", "element");
  }

  @Test
  void filesAreCompressedWithZstd() throws Exception {
    SampleRows.write(folder, Table.POSTS);
    String codecs = "SELECT DISTINCT compression, 'codec' FROM parquet_metadata(%s)";
    assertThat(query(codecs.formatted(path(Table.POSTS))).keySet()).containsExactly("ZSTD");
  }

  private Map<String, String> found(Table table) throws SQLException {
    Map<String, String> nullable =
        query(
            "SELECT name, CASE repetition_type WHEN 'OPTIONAL' THEN '?' ELSE '' END FROM"
                + " parquet_schema(%s)".formatted(path(table)));
    Map<String, String> types = new LinkedHashMap<>();
    query("SELECT column_name, column_type FROM (DESCRIBE FROM " + file(table) + ")")
        .forEach((column, type) -> types.put(column, type + nullable.get(column)));
    return types;
  }

  private Map<String, String> query(String sql) throws SQLException {
    Map<String, String> found = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.putIfAbsent(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  private String file(Table table) {
    return "read_parquet(" + path(table) + ")";
  }

  private String path(Table table) {
    return "'" + folder.resolve(table.label() + ".parquet") + "'";
  }

  private static Map<String, String> columns(String... namesAndTypes) {
    List<String> all = List.of(namesAndTypes);
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i += 2) {
      columns.put(all.get(i), all.get(i + 1));
    }
    return columns;
  }
}
