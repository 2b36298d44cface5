package dev.almanac.job;

import dev.almanac.model.BodyRef;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Texts of posts that were published before, read from the partitions that they stand in. */
final class PublishedTexts {
  private final JobConfig config;
  private final Map<String, String> texts = new HashMap<>();

  PublishedTexts(JobConfig config) {
    this.config = config;
  }

  /**
   * Reads those of the texts that are published ones, each partition once, and keeps them.
   *
   * @param bodies where the texts of posts wait, by post key
   */
  void read(Map<String, BodyRef> bodies) throws IOException {
    Map<String, Set<String>> wanted = new TreeMap<>();
    bodies.forEach(
        (key, body) -> {
          if (body.isPublished() && !texts.containsKey(key)) {
            wanted.computeIfAbsent(body.file(), month -> new HashSet<>()).add(key);
          }
        });
    for (Map.Entry<String, Set<String>> month : wanted.entrySet()) {
      ParquetFiles.read(
          config.published("").resolve(Table.POST_TEXTS.file(month.getKey())),
          Table.POST_TEXTS.schema(),
          row -> {
            String key = String.valueOf(row.get("post_key"));
            if (month.getValue().contains(key)) {
              texts.put(key, String.valueOf(row.get("text")));
            }
          });
    }
  }

  /** A text that was read. */
  String text(String postKey) {
    String text = texts.get(postKey);
    if (text == null) {
      throw new IllegalStateException("the published text of " + postKey + " is gone");
    }
    return text;
  }
}
