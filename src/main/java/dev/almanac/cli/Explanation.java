package dev.almanac.cli;

import java.io.PrintWriter;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the tables say of one post, and why: for a person. */
final class Explanation {

  /** A post, as far as its name, group, and summary go. */
  private record Row(
      String title,
      String url,
      String month,
      String about,
      String canonicalKey,
      String summary,
      String method,
      double relevance) {}

  private static final String POST =
      "SELECT title, url, month, canonical_key, coalesce(summary, ''), summary_method, relevance,"
          + " array_to_string(sources, ', ') || ' · ' || digest_date::VARCHAR"
          + " || CASE WHEN len(authors) > 0 THEN ' · by ' || array_to_string(authors, ', ') ELSE '' END"
          + " || ' · ' || words::VARCHAR || ' words' || coalesce(' · karma ' || karma::VARCHAR, '')"
          + " || coalesce(' · text updated on ' || updated_on::VARCHAR, '')"
          + " FROM posts WHERE post_key = ?";
  private static final String SIGHTINGS =
      "SELECT seen_on::VARCHAR, dump_file || ':' || position::VARCHAR, format, source, title,"
          + " coalesce(content_hash <> lag(content_hash IGNORE NULLS) OVER (PARTITION BY format, source"
          + " ORDER BY seen_on, dump_file, position, sighting_id), false)"
          + " FROM sightings WHERE post_key = ? ORDER BY seen_on, dump_file, position, sighting_id";
  private static final String MEMBERS =
      "SELECT d.post_key, d.kind, d.similarity, d.evidence, p.title, p.url FROM duplicates d"
          + " JOIN posts p USING (post_key) WHERE d.canonical_key = ? ORDER BY d.post_key";
  private static final String THEMES =
      "SELECT theme_name, score, evidence FROM post_themes WHERE post_key = ?"
          + " ORDER BY score DESC, theme_id";
  private static final String SPANS =
      "SELECT s.\"start\", s.\"end\", t.text FROM (SELECT post_key, month,"
          + " unnest(summary_evidence) AS s FROM posts WHERE post_key = ? AND month = ?) p"
          + " JOIN post_texts t ON t.post_key = p.post_key AND t.month = p.month"
          + " WHERE t.post_key = ? AND t.month = ? ORDER BY 1, 2";

  private final PublishedTables tables;
  private final PrintWriter out;

  Explanation(PublishedTables tables, PrintWriter out) {
    this.tables = tables;
    this.out = out;
  }

  /**
   * Prints all that is known of a post.
   *
   * @param decisions what a person has decided of it, a line each
   * @return false where no such post is published
   */
  boolean print(String key, List<String> decisions) throws SQLException {
    List<Row> rows = tables.rows(POST, Explanation::row, key);
    if (rows.isEmpty()) {
      return false;
    }
    Row post = rows.get(0);
    out.println(post.title());
    out.println(key + " · " + post.about());
    out.println(post.url());
    sightings(key, post);
    group(key, post, decisions);
    themes(key, post);
    summary(key, post);
    out.flush();
    return true;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(8),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getDouble(7));
  }

  private void sightings(String key, Row post) throws SQLException {
    List<String> lines =
        tables.rows(
            SIGHTINGS,
            row -> {
              boolean isRenamed = !row.getString(5).equals(post.title());
              return "  %s  %s  %s, %s%s%s"
                  .formatted(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getBoolean(6) ? "; another text than before" : "",
                      isRenamed ? "; titled: " + row.getString(5) : "");
            },
            key);
    section("Seen " + times(lines.size()));
    lines.forEach(out::println);
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private void group(String key, Row post, List<String> decisions) throws SQLException {
    String canonical = post.canonicalKey();
    List<String> members = tables.rows(MEMBERS, row -> member(row, key), canonical);
    section("Group");
    if (!canonical.equals(key)) {
      String other =
          tables.rows(POST, Explanation::row, canonical).stream()
              .map(row -> row.title() + " · " + row.url())
              .collect(Collectors.joining());
      out.println("  stood for by " + canonical + "  " + other);
    } else if (members.isEmpty()) {
      out.println("  stands alone");
    } else {
      out.println("  stands for the posts below");
    }
    members.forEach(out::println);
    decisions.forEach(decision -> out.println("  " + decision));
  }

  private static String member(ResultSet row, String key) throws SQLException {
    double similarity = row.getDouble(3);
    String alike =
        row.wasNull() ? "no text to compare" : String.format(Locale.ROOT, "%.4f", similarity);
    boolean isThis = row.getString(1).equals(key);
    return "  %s  %s, %s: %s%s"
        .formatted(
            row.getString(1),
            row.getString(2),
            alike,
            row.getString(4),
            isThis
                ? ""
                : System.lineSeparator() + "    " + row.getString(5) + " · " + row.getString(6));
  }

  private void themes(String key, Row post) throws SQLException {
    section(String.format(Locale.ROOT, "Themes (relevance %.2f)", post.relevance()));
    List<String> lines =
        tables.rows(
            THEMES,
            row ->
                String.format(
                    Locale.ROOT,
                    "  %.2f  %s: %s",
                    row.getDouble(2),
                    row.getString(1),
                    String.join("; ", texts(row.getArray(3)))),
            key);
    lines.forEach(out::println);
    if (lines.isEmpty()) {
      out.println("  none");
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  private void summary(String key, Row post) throws SQLException {
    section("Summary (" + post.method() + ")");
    out.println("  " + (post.summary().isEmpty() ? "none" : post.summary()));
    List<String> spans =
        new ArrayList<>(
            tables.rows(SPANS, Explanation::span, key, post.month(), key, post.month()));
    spans.forEach(out::println);
  }

  /** Spans count characters, where Java counts the units of UTF-16. */
  private static String span(ResultSet row) throws SQLException {
    int start = row.getInt(1);
    int end = row.getInt(2);
    String text = row.getString(3);
    int from = text.offsetByCodePoints(0, start);
    String words = text.substring(from, text.offsetByCodePoints(from, end - start));
    return "  characters %d to %d of the text: %s"
        .formatted(start, end, words.replaceAll("\\s+", " "));
  }

  private void section(String title) {
    out.println();
    out.println(title);
  }
}
