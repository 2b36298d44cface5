package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps of a shape of their own, which a spec or a file of mappings describes. */
class MappedInputsTest {
  private static final String FIELDS =
      """
      fields:
            title: headline
            url: {template: "https://example.org/{nr}"}
            authors: by
            published_at: {path: meta.date, pattern: "d MMM uuuu HH:mm"}
            comments: talk
            body: {path: text, markup: markdown}
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeDump() throws IOException {
    Files.createDirectories(folder.resolve("dumps"));
    Files.writeString(
        folder.resolve("dumps/export.json"),
        """
        [{"nr": 1, "headline": "Kites", "by": "Ada", "meta": {"date": "1st Jun 2013 23:30"},
          "talk": "No comments", "text": "A *kite* flies."},
         {"nr": 2, "headline": "Wind", "by": "Bo", "meta": {"date": "2nd Jun 2013 00:30"},
          "talk": "1,234 comments", "text": "Wind blows."},
         {"nr": 3, "headline": " "}]
        """);
  }

  @Test
  void theInputsOfASpecNameTheirFilesAndTheirFields() throws Exception {
    Path spec =
        Files.writeString(
            folder.resolve("job.yaml"),
            """
            output: out
            inputRoot: .
            inputs:
              - pattern: dumps/*.json
                source: kites
                zone: America/New_York
                %s"""
                .formatted(FIELDS.replace("\n      ", "\n          ")));
    Invocation run = Invocation.of("run", "--spec=" + spec);
    assertThat(run.err()).doesNotContain("almanac:");
    assertThat(run.exitCode()).isZero();
    try (Published tables = Published.tables(folder.resolve("out"))) {
      assertThat(
              tables.rows(
                  "SELECT post_key, source, strftime(published_at AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M'), comments FROM posts"
                      + " ORDER BY post_key"))
          .containsExactly(
              List.of("https://example.org/1", "kites", "2013-06-02 03:30", "0"),
              List.of("https://example.org/2", "kites", "2013-06-02 04:30", "1234"));
      assertThat(tables.rows("SELECT text FROM post_texts ORDER BY post_key").get(0))
          .containsExactly("A kite flies.");
      assertThat(tables.rows("SELECT dump_file, position, reason, format FROM rejects"))
          .containsExactly(List.of("dumps/export.json", "3", "no_title", "json"));
    }
  }

  @Test
  void aFileOfMappingsSaysHowOtherInputsAreRead() throws Exception {
    Path mapping =
        Files.writeString(
            folder.resolve("kites.yaml"),
            """
            inputs:
              - pattern: "**/dumps/*.json"
                %s"""
                .formatted(FIELDS.replace("\n      ", "\n          ")));
    Invocation check =
        Invocation.of("check", "--input=" + folder.resolve("dumps"), "--mapping=" + mapping);
    assertThat(check.exitCode()).isZero();
    assertThat(check.out())
        .contains("3 records in 1 files: 2 accepted, 1 rejects.")
        .contains("no_title: 1, such as ")
        .contains("Published: 2013-06-01 to 2013-06-02.")
        .contains("Different posts: 2; seen twice or more: 0.");
  }

  @Test
  void moreRejectsThanAllowedAreAnAuditThatFails() {
    String[] arguments = {
      "--input=" + folder.resolve("dumps"), "--fail-over=1%", "--inputRoot=" + folder
    };
    Invocation check = Invocation.of("check", arguments[0], arguments[1], arguments[2]);
    assertThat(check.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(check.err()).contains("3 of 3 records are rejects, 100.000%, and no more than 1%");
    Path output = folder.resolve("out");
    Invocation run =
        Invocation.of("run", arguments[0], arguments[1], arguments[2], "--output=" + output);
    assertThat(run.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(output.resolve("tables")).doesNotExist();
  }

  @Test
  void aMappingThatCannotBeMeantIsOneLine() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("bad.yaml"), "inputs: [{pattern: '**', fields: {titel: headline}}]");
    Invocation check =
        Invocation.of("check", "--input=" + folder.resolve("dumps"), "--mapping=" + mapping);
    assertThat(check.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(check.err().lines()).hasSize(1);
    assertThat(check.err()).contains("titel").contains("title");
  }

  @Test
  void aDatePatternThatIsNoneIsOneLine() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("bad.yaml"),
            "inputs: [{pattern: '**', fields: {published_at: {path: d, pattern: 'd MMM'}}}]");
    Invocation check =
        Invocation.of("check", "--input=" + folder.resolve("dumps"), "--mapping=" + mapping);
    assertThat(check.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(check.err()).contains("does not give a whole date");
  }

  @Test
  void aDumpOfHardlyAnyPostsEndsTheRun() {
    Path output = folder.resolve("out");
    Invocation run =
        Invocation.of(
            "run",
            "--input=" + folder.resolve("dumps"),
            "--output=" + output,
            "--maxRejects=2",
            "--inputRoot=" + folder);
    assertThat(run.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(run.err())
        .contains(
            "dumps/export.json: more than 2 records are rejects, such as unknown_record at 3");
    assertThat(output.resolve("tables")).doesNotExist();
  }

  @Test
  void aNameThatStandsTwiceInAMappingIsASlip() throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("bad.yaml"), "inputs:\n- pattern: '**'\n  source: a\n  source: b\n");
    Invocation check =
        Invocation.of("check", "--input=" + folder.resolve("dumps"), "--mapping=" + mapping);
    assertThat(check.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(check.err()).contains("bad.yaml, line 4, column").contains("source");
  }

  @Test
  void aFolderOfPagesWithoutLinksGetsThemFromAMapping() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("2024-03-01-kites.md"),
        "---\ntitle: On kites\ndate: 2024-04-01\n---\nThey fly.\n");
    Files.writeString(
        pages.resolve("wind.md"),
        "---\ntitle: On wind\ndate: 2024-04-02\npermalink: /air/wind/\n---\nIt blows.\n");
    Path mapping =
        Files.writeString(
            folder.resolve("pages.yaml"),
            """
            inputs:
              - pattern: "**/pages/2024*.md"
                fields: {url: {template: "https://example.org/{file}"}}
              - pattern: "**/pages/*.md"
                base: https://example.org/
            """);
    Path output = folder.resolve("out");
    Invocation.run(pages.toString(), output, "--mapping=" + mapping);
    try (Published tables = Published.tables(output)) {
      assertThat(tables.rows("SELECT url, digest_date FROM posts ORDER BY digest_date"))
          .containsExactly(
              List.of("https://example.org/2024-03-01-kites", "2024-04-01"),
              List.of("https://example.org/air/wind", "2024-04-02"));
    }
  }
}
