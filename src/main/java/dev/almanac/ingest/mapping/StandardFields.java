package dev.almanac.ingest.mapping;

import dev.almanac.model.Markup;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that tables of posts commonly have, for tables that no mapping describes. Case and
 * punctuation do not matter: {@code postedAt}, {@code posted_at} and {@code Posted at} are one.
 */
public final class StandardFields {
  /** Where a table has several, the first of these is taken: the one that says most. */
  private static final Map<PostField, List<String>> NAMES = new EnumMap<>(PostField.class);

  static {
    NAMES.put(PostField.ID, List.of("id", "postid"));
    NAMES.put(PostField.TITLE, List.of("title", "headline", "name"));
    // Beside a page's address, a forum's url is where a link post points to.
    NAMES.put(
        PostField.URL, List.of("pageurl", "permalink", "canonicalurl", "posturl", "url", "link"));
    NAMES.put(PostField.TARGET, List.of("linkurl"));
    NAMES.put(PostField.CANONICAL_SOURCE, List.of("canonicalsource"));
    NAMES.put(
        PostField.AUTHORS,
        List.of(
            "authors",
            "author",
            "byline",
            "creator",
            "by",
            "authorname",
            "displayname",
            "username",
            "user"));
    NAMES.put(
        PostField.PUBLISHED_AT,
        List.of(
            "publishedat",
            "postedat",
            "pubdate",
            "datepublished",
            "publishdate",
            "published",
            "date",
            "createdat",
            "timestamp"));
    NAMES.put(
        PostField.KARMA, List.of("karma", "basescore", "score", "points", "numkarma", "votes"));
    NAMES.put(
        PostField.COMMENTS, List.of("commentscount", "commentcount", "numcomments", "comments"));
    NAMES.put(PostField.TAGS, List.of("tags", "categories", "keywords", "topics"));
    NAMES.put(PostField.SUMMARY, List.of("summary", "description", "excerpt", "abstract", "tldr"));
    NAMES.put(PostField.KIND, List.of("kind"));
    NAMES.put(PostField.DRAFT, List.of("draft"));
    NAMES.put(PostField.DELETED, List.of("deleted", "deleteddraft"));
    NAMES.put(PostField.UNLISTED, List.of("unlisted"));
    NAMES.put(PostField.REJECTED, List.of("rejected"));
  }

  private static final List<String> HTML_BODY =
      List.of("htmlbody", "html", "bodyhtml", "contenthtml");
  private static final List<String> MARKDOWN_BODY = List.of("markdown", "bodymarkdown");
  private static final List<String> BODY = List.of("body", "content", "text");

  private StandardFields() {}

  /**
   * The input's mapping with the fields that the columns of a table are known to be.
   *
   * @param names of the columns
   * @param input says all but the fields
   * @return empty where neither a title nor a link is among them
   */
  public static Optional<InputMapping> of(Collection<String> names, InputMapping input) {
    Map<String, String> columns = new HashMap<>();
    names.forEach(name -> columns.putIfAbsent(folded(name), name));
    Map<String, FieldMapping> fields = new HashMap<>();
    NAMES.forEach(
        (field, known) -> {
          String column = first(known, columns);
          if (column != null) {
            fields.put(field.label(), FieldMapping.at(pointer(column)));
          }
        });
    if (!fields.containsKey(PostField.TITLE.label())
        && !fields.containsKey(PostField.URL.label())) {
      return Optional.empty();
    }
    addBody(columns, fields);
    return Optional.of(input.withFields(Map.copyOf(fields)));
  }

  private static void addBody(Map<String, String> columns, Map<String, FieldMapping> fields) {
    String html = first(HTML_BODY, columns);
    String markdown = first(MARKDOWN_BODY, columns);
    String any = first(BODY, columns);
    String column = html != null ? html : markdown != null ? markdown : any;
    if (column != null) {
      Markup markup = html != null ? Markup.HTML : markdown != null ? Markup.MARKDOWN : null;
      fields.put(PostField.BODY.label(), FieldMapping.at(pointer(column), markup));
    }
  }

  /**
   * Whether these can be the columns of posts, told from nothing else: a title among them, and a
   * link or a date.
   */
  public static boolean arePosts(Collection<String> names) {
    return of(names, InputMapping.NONE)
        .map(InputMapping::fields)
        .filter(fields -> fields.containsKey(PostField.TITLE.label()))
        .filter(
            fields ->
                fields.containsKey(PostField.URL.label())
                    || fields.containsKey(PostField.PUBLISHED_AT.label()))
        .isPresent();
  }

  private static @Nullable String first(List<String> known, Map<String, String> columns) {
    for (String name : known) {
      String column = columns.get(name);
      if (column != null) {
        return column;
      }
    }
    return null;
  }

  /** A column's own name, even where it has dots or begins with a slash. */
  private static String pointer(String column) {
    return "/" + column.replace("~", "~0").replace("/", "~1");
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
