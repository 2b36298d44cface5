package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The posts of all time by their keys, with a few light columns: some 150 bytes a post. */
final class PostIndex {

  /**
   * A post.
   *
   * @param canonicalKey the post that stands for it
   * @param source the preferred source
   * @param day of its edition, counted from 1970-01-01
   * @param firstSeen the day on which it was first recorded, likewise
   * @param updated the day on which its present text was first recorded, where it had another one,
   *     likewise; {@link #NEVER} where it had none
   * @param sightings how often it was recorded
   */
  record Entry(
      String canonicalKey, String source, int day, int firstSeen, int updated, int sightings) {}

  /** No day. */
  static final int NEVER = Integer.MIN_VALUE;

  private final Map<String, Entry> entries = new HashMap<>();

  private PostIndex() {}

  static PostIndex read(Subject subject) throws IOException {
    PostIndex index = new PostIndex();
    Map<String, String> sources = new HashMap<>();
    for (String file : subject.files(Table.POSTS)) {
      subject.rows(
          file,
          Table.POSTS,
          row -> {
            String key = Cells.text(row, "post_key");
            String canonical = Cells.text(row, "canonical_key");
            String source = Cells.text(row, "source");
            index.entries.put(
                key,
                new Entry(
                    canonical.equals(key) ? key : canonical,
                    sources.computeIfAbsent(source, s -> s),
                    Cells.integer(row, "digest_date"),
                    Cells.integer(row, "first_seen_on"),
                    row.get("updated_on") == null ? NEVER : Cells.integer(row, "updated_on"),
                    Cells.integer(row, "sightings")));
          },
          "post_key",
          "canonical_key",
          "source",
          "digest_date",
          "first_seen_on",
          "updated_on",
          "sightings");
    }
    return index;
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /** Whether a post is there and stands for itself. */
  boolean isCanonical(String postKey) {
    Entry entry = entries.get(postKey);
    return entry != null && entry.canonicalKey.equals(postKey);
  }
}
