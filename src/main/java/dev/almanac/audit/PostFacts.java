package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says in numbers of a canonical post.
 *
 * @param address its URL as digests write it
 * @param standsOn its own sources and the preferred ones of the posts that it stands for
 * @param publishedAt microseconds from 1970; null where unknown
 * @param karma as last seen
 * @param comments as last seen
 * @param words of its text; null where it has none
 * @param themes ids
 */
record PostFacts(
    String address,
    Set<String> standsOn,
    @Nullable Long publishedAt,
    @Nullable Long karma,
    @Nullable Long comments,
    @Nullable Integer words,
    List<String> themes) {

  /**
   * The canonical posts of a month, by the day of their edition.
   *
   * @param month YYYY-MM
   * @param others preferred sources of the posts that a post stands for, by its key
   */
  static Map<Integer, List<PostFacts>> read(
      Subject subject, String month, Map<String, List<String>> others) throws IOException {
    Map<String, List<String>> themes = themes(subject, "tables/" + Table.POST_THEMES.file(month));
    Map<Integer, List<PostFacts>> days = new TreeMap<>();
    String file = "tables/" + Table.POSTS.file(month);
    if (subject.snapshot().find(file).isPresent()) {
      subject.rows(
          file,
          Table.POSTS,
          row -> {
            String key = Cells.text(row, "post_key");
            if (key.equals(Cells.text(row, "canonical_key"))) {
              days.computeIfAbsent(Cells.integer(row, "digest_date"), day -> new ArrayList<>())
                  .add(
                      of(
                          row,
                          others.getOrDefault(key, List.of()),
                          themes.getOrDefault(key, List.of())));
            }
          },
          "post_key",
          "canonical_key",
          "url",
          "sources",
          "published_at",
          "digest_date",
          "karma",
          "comments",
          "words",
          "content_hash");
    }
    return days;
  }

  private static PostFacts of(GenericRecord row, List<String> others, List<String> themes) {
    Set<String> standsOn = new TreeSet<>(Cells.texts(row, "sources"));
    standsOn.addAll(others);
    return new PostFacts(
        DigestPage.address(Cells.text(row, "url")),
        standsOn,
        Cells.numberOrNull(row, "published_at"),
        Cells.numberOrNull(row, "karma"),
        Cells.numberOrNull(row, "comments"),
        row.get("content_hash") == null ? null : Cells.integer(row, "words"),
        themes);
  }

  private static Map<String, List<String>> themes(Subject subject, String file) throws IOException {
    Map<String, List<String>> themes = new HashMap<>();
    if (subject.snapshot().find(file).isPresent()) {
      subject.rows(
          file,
          Table.POST_THEMES,
          row ->
              themes
                  .computeIfAbsent(Cells.text(row, "post_key"), key -> new ArrayList<>())
                  .add(Cells.text(row, "theme_id")),
          "post_key",
          "theme_id");
    }
    return themes;
  }
}
