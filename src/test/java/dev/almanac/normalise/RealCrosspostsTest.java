package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.almanac.dedup.Shingles;
import dev.almanac.model.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real posts that one dump has in HTML and another in Markdown. */
class RealCrosspostsTest {
  private static final Path DATA =
      Path.of(Objects.requireNonNullElse(System.getenv("ALMANAC_REAL_DATA"), "../shared/data"));
  private static final double ALIKE = 0.95;
  private static final double SHARE = 0.95;

  private static final Map<String, String> HTML = new HashMap<>();
  private static final Map<String, String> MARKDOWN = new TreeMap<>();
  private static final TextCleaner CLEANER = new TextCleaner();

  @BeforeAll
  static void readTheDumps() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no real dumps at " + DATA + "; skipped");
    for (Path file : files("lesswrong-graphql", "lesswrong-graphql-2025")) {
      posts(file).forEach(post -> put(HTML, post, post.path("htmlBody")));
    }
    for (Path file : files("alignmentforum-graphql-2025", "lesswrong-graphql-markdown")) {
      posts(file).forEach(post -> put(HTML, post, post.path("htmlBody")));
      posts(file).forEach(post -> put(MARKDOWN, post, post.path("contents").path("markdown")));
    }
  }

  /**
   * Of the one post below the mark the Markdown was made from the glyphs of its formulas, so that
   * their TeX is in the HTML alone.
   */
  @Test
  void theTwoFormsOfAPostReadAlike() {
    List<String> unlike = new ArrayList<>();
    int pairs = 0;
    for (Map.Entry<String, String> post : MARKDOWN.entrySet()) {
      String html = HTML.get(post.getKey());
      if (html != null) {
        pairs++;
        double likeness =
            likeness(
                CLEANER.clean(post.getValue(), Markup.MARKDOWN).text(),
                CLEANER.clean(html, Markup.HTML).text());
        if (likeness < ALIKE) {
          unlike.add(post.getKey() + " " + likeness);
        }
      }
    }
    assertThat(pairs).isGreaterThanOrEqualTo(28);
    assertThat(unlike)
        .as("unlike of " + pairs)
        .hasSizeLessThanOrEqualTo((int) (pairs * (1 - SHARE)));
  }

  @Test
  void aPublishedTextIsReadBackAsItIs() {
    assertReadBack(HTML, Markup.HTML);
    assertReadBack(MARKDOWN, Markup.MARKDOWN);
  }

  private static void assertReadBack(Map<String, String> bodies, Markup markup) {
    bodies.forEach(
        (id, body) -> {
          String text = CLEANER.clean(body, markup).text();
          assertThat(CLEANER.clean(text, Markup.TEXT).text()).as(id).isEqualTo(text);
        });
  }

  /** Jaccard of the two sets of word shingles, by merging the sorted arrays. */
  private static double likeness(String a, String b) {
    long[] first = Shingles.of(a);
    long[] second = Shingles.of(b);
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < first.length && j < second.length) {
      int order = Long.compare(first[i], second[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (first.length + second.length - shared);
  }

  private static void put(Map<String, String> bodies, JsonNode post, JsonNode body) {
    if (body.isTextual() && !body.textValue().isBlank()) {
      bodies.putIfAbsent(post.path("_id").asText(), body.textValue());
    }
  }

  private static List<JsonNode> posts(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    List<JsonNode> posts = new ArrayList<>();
    (root.isArray() ? root : root.path("data").path("posts").path("results")).forEach(posts::add);
    return posts;
  }

  private static List<Path> files(String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> found = Files.walk(DATA.resolve(folder))) {
        found.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
