package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of 123 daily digests, whose figures were counted by other means. */
class RealArchiveTest {
  private static final Path DIGESTS =
      Path.of(
          Objects.requireNonNullElse(System.getenv("ALMANAC_REAL_DATA"), "../shared/data"),
          "digests");

  @TempDir private static Path output = Path.of("");

  @BeforeAll
  static void runTheArchive() {
    assumeTrue(Files.isDirectory(DIGESTS), "no real dumps at " + DIGESTS + "; skipped");
    Invocation.run(DIGESTS.toString(), output);
  }

  @Test
  void everyBlockIsASightingAndEveryPostStandsOnce() throws SQLException, IOException {
    try (Published tables = Published.tables(output)) {
      assertThat(tables.number("SELECT count(*) FROM sightings")).isEqualTo(1215);
      assertThat(tables.number("SELECT count(*) FROM rejects")).isZero();
      assertThat(tables.number("SELECT count(*) FROM posts")).isEqualTo(499);
      assertThat(tables.number("SELECT count(DISTINCT post_key) FROM posts")).isEqualTo(499);
    }
  }

  @Test
  void theDayThatBringsNothingNewHasNoDigest() throws IOException {
    assertThat(digests()).hasSize(122);
  }

  @Test
  void everyLinkIsCanonicalAndNoneDoubled() throws SQLException, IOException {
    try (Published tables = Published.tables(output)) {
      assertThat(
              tables.number(
                  "SELECT count(*) FROM (SELECT unnest(urls) AS url FROM posts) WHERE NOT"
                      + " regexp_full_match(url,"
                      + " 'https://www\\.(lesswrong\\.com|alignmentforum\\.org)/posts/[A-Za-z0-9]+/[^/:?#]+')"))
          .isZero();
    }
  }

  @Test
  void noPostStandsInTwoDigests() throws IOException {
    Pattern link = Pattern.compile("(?m)^Link: (.*)$");
    assertThat(
            digests().stream()
                .flatMap(page -> link.matcher(page).results())
                .map(match -> match.group(1))
                .toList())
        .hasSizeGreaterThan(300)
        .doesNotHaveDuplicates();
  }

  @Test
  void theRowOfBarsIsNoSummary() throws SQLException, IOException {
    try (Published tables = Published.tables(output)) {
      assertThat(tables.number("SELECT count(*) FROM posts WHERE summary LIKE '%||||%'")).isZero();
      assertThat(tables.number("SELECT count(*) FROM posts WHERE trim(summary) = ''")).isZero();
    }
    assertThat(digests()).noneMatch(page -> page.contains("||||"));
  }

  private static List<String> digests() throws IOException {
    try (Stream<Path> files = Files.walk(output.resolve("digests"))) {
      List<String> pages = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pages.add(Files.readString(file));
      }
      return pages;
    }
  }
}
