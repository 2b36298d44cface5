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

/**
 * The texts of posts whose bodies were published before, read from the partitions they stand in.
 */
final class PublishedTexts {
  private final Map<String, String> texts;

  private PublishedTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads those of the texts that are published ones.
   *
   * @param bodies where the texts of posts wait, by post key: at most a month's
   */
  static PublishedTexts of(JobConfig config, Map<String, BodyRef> bodies) throws IOException {
    Map<String, Set<String>> wanted = new TreeMap<>();
    bodies.forEach(
        (key, body) -> {
          if (body.isPublished()) {
            wanted.computeIfAbsent(body.file(), month -> new HashSet<>()).add(key);
          }
        });
    Map<String, String> texts = new HashMap<>();
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
    return new PublishedTexts(texts);
  }

  String text(String postKey) {
    String text = texts.get(postKey);
    if (text == null) {
      throw new IllegalStateException("the published text of " + postKey + " is gone");
    }
    return text;
  }
}
