package dev.almanac.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two records that people, or their sources' ids, say are one post.
 *
 * @param kind how it is known, as the file names it
 * @param a one side: an id behind its source's short name and a colon, an address, or a title
 * @param b the other
 * @param title of the post; empty where the file does not say it
 */
public record GoldPair(String kind, String a, String b, String title) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * The pairs of a file of JSON lines with {@code kind}, {@code a} and {@code b}, and perhaps
   * {@code title}.
   *
   * @throws IllegalArgumentException for a line that is no pair, naming it
   * @throws IOException where the file cannot be read
   */
  public static List<GoldPair> read(Path file) throws IOException {
    List<GoldPair> pairs = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        pairs.add(pair(line, file + ", line " + number));
      }
    }
    return pairs;
  }

  private static GoldPair pair(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.path("a").isTextual() || !node.path("b").isTextual()) {
        throw new IllegalArgumentException(where + ": a pair has a and b");
      }
      return new GoldPair(
          node.path("kind").asText("unknown"),
          node.get("a").asText(),
          node.get("b").asText(),
          node.path("title").asText(""));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": not JSON", e);
    }
  }
}
