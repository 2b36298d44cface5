package dev.almanac.tables;

import dev.almanac.model.Post;
import dev.almanac.model.PostKind;
import dev.almanac.model.PostTheme;
import dev.almanac.model.TextFacts;
import dev.almanac.model.Theme;
import dev.almanac.model.ThemeAssignment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** A post → its rows of the tables of posts, texts and themes. */
public final class PostRows {

  private PostRows() {}

  /** The post's own row. */
  public static GenericRecord post(Post post) {
    GenericRecord row = new GenericData.Record(Table.POSTS.schema());
    TextFacts text = post.text();
    row.put("post_key", post.postKey());
    row.put("canonical_key", post.canonicalKey());
    row.put("title", post.title());
    row.put("kind", post.kind().label());
    Fields.putLink(row, post.link());
    row.put("url", post.url());
    row.put("urls", post.urls());
    row.put("source", post.source());
    row.put("sources", post.sources());
    row.put("authors", post.authors());
    row.put("tags", post.tags());
    row.put("published_at", Fields.micros(post.publishedAt()));
    row.put("first_seen_on", Fields.days(post.firstSeenOn()));
    row.put("last_seen_on", Fields.days(post.lastSeenOn()));
    row.put("updated_on", Fields.daysOrNull(post.updatedOn()));
    row.put("digest_date", Fields.days(post.digestDate()));
    row.put("sightings", post.sightings());
    row.put("karma", post.karma());
    row.put("comments", post.comments());
    row.put("language", text == null ? null : text.language());
    row.put("words", text == null ? 0 : text.words());
    row.put("content_hash", text == null ? null : text.contentHash());
    SummaryFields.put(row, post.summary());
    row.put("relevance", post.assignment().relevance());
    return row;
  }

  /**
   * The post, outside of any group.
   *
   * @param row of {@code posts}
   * @param themes its rows of {@code post_themes}
   * @param text the facts of its row of {@code fingerprints}; null where it has none
   */
  public static Post read(GenericRecord row, List<GenericRecord> themes, @Nullable TextFacts text) {
    List<PostTheme> assigned =
        themes.stream()
            .map(PostRows::theme)
            .sorted(
                Comparator.comparingDouble((PostTheme theme) -> -theme.score())
                    .thenComparing(PostTheme::themeId))
            .toList();
    return new Post(
        Fields.text(row, "post_key"),
        Fields.text(row, "canonical_key"),
        Fields.text(row, "title"),
        PostKind.ofLabel(Fields.text(row, "kind")),
        Fields.link(row),
        Fields.text(row, "url"),
        Fields.texts(row, "urls"),
        Fields.text(row, "source"),
        Fields.texts(row, "sources"),
        Fields.texts(row, "authors"),
        Fields.texts(row, "tags"),
        Fields.moment(row, "published_at"),
        Fields.day(row, "first_seen_on"),
        Fields.day(row, "last_seen_on"),
        Fields.dayOrNull(row, "updated_on"),
        Fields.day(row, "digest_date"),
        (int) Fields.number(row, "sightings"),
        Fields.integer(row, "karma"),
        Fields.integer(row, "comments"),
        text,
        SummaryFields.get(row),
        new ThemeAssignment(assigned, (Double) row.get("relevance")),
        List.of());
  }

  /** A theme of a post, of its row of {@code post_themes}. */
  private static PostTheme theme(GenericRecord row) {
    return new PostTheme(
        Fields.text(row, "theme_id"), (Double) row.get("score"), Fields.texts(row, "evidence"));
  }

  /** The row of its text. */
  public static GenericRecord text(String postKey, String text, String hash) {
    GenericRecord row = new GenericData.Record(Table.POST_TEXTS.schema());
    row.put("post_key", postKey);
    row.put("text", text);
    row.put("text_hash", hash);
    return row;
  }

  /** The rows of its themes, by theme id. */
  public static List<GenericRecord> themes(Post post, Map<String, Theme> taxonomy) {
    return post.assignment().themes().stream()
        .sorted(Comparator.comparing(PostTheme::themeId))
        .map(theme -> theme(post, theme, taxonomy))
        .toList();
  }

  private static GenericRecord theme(Post post, PostTheme theme, Map<String, Theme> taxonomy) {
    GenericRecord row = new GenericData.Record(Table.POST_THEMES.schema());
    row.put("post_key", post.postKey());
    row.put("theme_id", theme.themeId());
    row.put("theme_name", ThemeStatRows.name(theme.themeId(), taxonomy));
    row.put("score", theme.score());
    row.put("evidence", theme.evidence());
    row.put("digest_date", Fields.days(post.digestDate()));
    return row;
  }
}
