package dev.almanac.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each audit holds of a run's output, and fails where one thing in it is spoilt. */
class TableAuditsTest {
  private static final String MONTH = "2026-03";
  private static final String POST = "fm:H5gY5BC96Yyn4HS8N";
  private static final String DUPLICATE = "eaf:e9fzSFCmhE2oavAzA";

  @TempDir private static Path published = Path.of("");
  @TempDir private Path folder = Path.of("");
  private Tampered output;

  @BeforeAll
  static void run() {
    Invocation.runSample(published);
  }

  @BeforeEach
  void copy() throws IOException {
    output = Tampered.copyOf(published, folder.resolve("out"));
  }

  static java.util.List<String> audits() {
    return Audits.names();
  }

  @ParameterizedTest
  @MethodSource("audits")
  void holdOfWhatARunPublishes(String audit) throws IOException {
    Findings findings = output.audit(audit);
    assertThat(findings.first()).isEmpty();
    assertThat(findings.checked()).isPositive();
  }

  @Test
  void aFileWithTheColumnsOfAnotherTableBreaksTheContract() throws IOException {
    Path texts = output.path("tables/" + Table.POST_TEXTS.file(MONTH));
    Files.delete(texts);
    Files.copy(output.path("tables/" + Table.POSTS.file(MONTH)), texts);
    assertFinds("contract", "post_texts/month=2026-03/part-0.parquet: has no column text");
  }

  @Test
  void aTornFileBreaksTheContract() throws IOException {
    Path posts = output.path("tables/" + Table.POSTS.file(MONTH));
    byte[] bytes = Files.readAllBytes(posts);
    Files.write(posts, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertFinds("contract", "posts/month=2026-03/part-0.parquet: cannot be read");
  }

  @Test
  void aFileOfNoTableBreaksTheContract() throws IOException {
    Path stray = output.path("tables/extra/part-0.parquet");
    Files.createDirectories(stray.resolveSibling(""));
    Files.writeString(stray, "stray");
    assertFinds("contract", "tables/extra/part-0.parquet: belongs to no table");
  }

  @Test
  void aLostSightingIsMissedByItsPostAndItsDump() throws IOException {
    output.rows(Table.SIGHTINGS, MONTH, rows -> rows.remove(0));
    assertFinds("counts", "sightings has only");
    assertFinds("counts", "and has");
  }

  @Test
  void aLostRejectIsMissed() throws IOException {
    output.rows(Table.REJECTS, "", rows -> rows.remove(0));
    assertFinds("counts", "eaforum-2026-03.jsonl: rejects has only 1 of its rows");
  }

  @Test
  void aRunThatLostARecordIsTold() throws IOException {
    output.run(rows -> input(rows.get(0)).put("records", 99L));
    assertFinds("counts", "99 records read, but");
  }

  @Test
  void countsBelowZeroAreToldEvenWhereTheyAddUp() throws IOException {
    output.run(
        rows -> {
          input(rows.get(0)).put("records", 1L);
          input(rows.get(0)).put("sightings", 2L);
          input(rows.get(0)).put("rejects", -1L);
        });
    assertFinds("counts", "1 records read, but 2 sightings and -1 rejects");
  }

  @Test
  void moreRejectsThanAreAllowedAreTold() throws IOException {
    assertThat(output.audit("reject-share", new AuditConfig(0.009, null, false)).first())
        .singleElement()
        .asString()
        .endsWith("2 of 206 records are rejects, 0.971%, and no more than 0.9% may be");
  }

  @ParameterizedTest
  @CsvSource({
    "POSTS, 2026-03",
    "POST_TEXTS, 2026-03",
    "FINGERPRINTS, 2026-03",
    "SIGHTINGS, 2026-03",
    "POST_THEMES, 2026-03",
    "REJECTS, ''",
    "DUPLICATES, ''",
    "THEME_STATS, ''"
  })
  void aRowThatStandsTwiceIsTold(Table table, String month) throws IOException {
    output.rows(table, month, rows -> rows.add(rows.get(0)));
    assertFinds("keys", " stands twice");
  }

  @Test
  void aPostInTwoPartitionsIsTold() throws IOException {
    Path other = output.path("tables/" + Table.POSTS.file("2026-04"));
    Files.createDirectories(other.resolveSibling(""));
    Files.copy(output.path("tables/" + Table.POSTS.file(MONTH)), other);
    assertFinds("keys", " stands in tables/posts/month=2026-03/part-0.parquet");
  }

  @Test
  void aCanonicalPostThatIsNotThereIsTold() throws IOException {
    set(Table.POSTS, MONTH, "post_key", DUPLICATE, "canonical_key", "fm:none");
    assertFinds("canonical", DUPLICATE + ": no post is fm:none");
    assertFinds("canonical", DUPLICATE + ": its post says fm:none");
  }

  @Test
  void aCanonicalPostThatDoesNotStandForItselfIsTold() throws IOException {
    set(Table.POSTS, MONTH, "post_key", POST, "canonical_key", DUPLICATE);
    assertFinds("canonical", DUPLICATE + ": " + POST + " does not stand for itself");
  }

  @Test
  void aDuplicateWithoutAReasonIsTold() throws IOException {
    output.rows(Table.DUPLICATES, "", rows -> rows.remove(1));
    assertFinds("canonical", DUPLICATE + " has no row");
  }

  @ParameterizedTest
  @CsvSource({
    "POSTS, 2026-03, relevance, 1.0001",
    "POSTS, 2026-03, relevance, NaN",
    "POST_THEMES, 2026-03, score, -0.1",
    "DUPLICATES, '', similarity, 1.5",
    "THEME_STATS, '', share, 2",
    "THEME_STATS, '', share_low, 0.99",
    "THEME_STATS, '', share_high, NaN"
  })
  void aShareOutsideItsBoundsIsTold(Table table, String month, String column, double to)
      throws IOException {
    output.rows(table, month, rows -> rows.get(0).put(column, to));
    assertThat(output.audit("shares").found()).isEqualTo(1);
  }

  private void set(Table table, String month, String key, String value, String column, Object to)
      throws IOException {
    output.rows(table, month, rows -> Tampered.set(rows, key, value, column, to));
  }

  private void assertFinds(String audit, String what) throws IOException {
    assertThat(output.audit(audit).first())
        .anySatisfy(finding -> assertThat(finding.toString()).contains(what));
  }

  private static GenericRecord input(GenericRecord run) {
    return (GenericRecord) ((GenericData.Array<?>) run.get("inputs")).get(0);
  }
}
