package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over tables that an earlier version wrote, and one dump more. */
class SchemaEvolutionTest {
  private static final String NEW_DUMP = dump("metadata-only.jsonl.gz");

  /** What an earlier version's texts, cleaned and summarised as it did, do not bear on. */
  private static final String COLUMNS =
      "post_key, canonical_key, title, kind, link_url, link_key, url, urls, source, sources, authors,"
          + " tags, published_at, first_seen_on, last_seen_on, digest_date, sightings, karma,"
          + " comments";

  @TempDir private static Path folder = Path.of("");
  private static Path output = Path.of("");
  private static Path old = Path.of("");

  @BeforeAll
  static void runOverThem() throws IOException {
    old = folder.resolve("old");
    output = folder.resolve("out");
    Path fixture = Path.of("src/test/resources/dev/almanac/job/tables-v1");
    copy(fixture.resolve("tables"), old.resolve("tables"));
    copy(fixture.resolve("tables"), output.resolve("tables"));
    Invocation.run(NEW_DUMP, output);
  }

  @Test
  void theTablesAreOfAnotherContract() {
    assertThat(Invocation.of("audit", "--only=contract", "--output=" + old).out())
        .contains("FAILED", "sightings/month=2026-03/part-0.parquet: has no column kind");
  }

  @Test
  void theyAreRewrittenUnderThePresentContract() {
    assertThat(
            Invocation.of("audit", "--output=" + output, "--only=contract,keys,canonical,shares")
                .exitCode())
        .isZero();
  }

  @Test
  void everyPostAndSightingOfTheirsIsStillThere() throws Exception {
    try (Published before = Published.tables(old);
        Published after = Published.tables(output)) {
      assertThat(keys(after, "posts", "post_key")).containsAll(keys(before, "posts", "post_key"));
      assertThat(keys(after, "sightings", "sighting_id"))
          .hasSize(keys(before, "sightings", "sighting_id").size() + 10)
          .containsAll(keys(before, "sightings", "sighting_id"));
      assertThat(keys(after, "post_texts", "post_key"))
          .containsAll(keys(before, "post_texts", "post_key"));
    }
  }

  @Test
  void theyEqualThoseOfARunOverAllDumpsButForHowTextsAreRead() throws Exception {
    Path fresh = folder.resolve("fresh");
    Invocation.run(
        String.join(
            ",",
            NEW_DUMP,
            dump("eaforum-2026-03.jsonl"),
            dump("lesswrong-markdown.json"),
            dump("digests")),
        fresh);
    try (Published one = Published.tables(output);
        Published other = Published.tables(fresh)) {
      String posts = "SELECT " + COLUMNS + " FROM posts ORDER BY post_key";
      assertThat(one.rows(posts)).isEqualTo(other.rows(posts)).hasSize(52);
    }
  }

  private static List<List<String>> keys(Published tables, String table, String key)
      throws Exception {
    return tables.rows("SELECT " + key + " FROM " + table);
  }

  private static String dump(String name) {
    return Invocation.DUMPS.resolve(name).toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy);
      }
    }
  }
}
