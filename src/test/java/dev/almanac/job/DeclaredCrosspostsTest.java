package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What posts say of one another, and what a person says of them, through the whole job. */
class DeclaredCrosspostsTest {
  private static final String FORUM =
      """
      [{"_id": "aaaaa1", "title": "Kites abroad", "postedAt": "2026-03-05T10:00:00Z",
        "pageUrl": "https://www.lesswrong.com/posts/aaaaa1/k",
        "fmCrosspost": {"isCrosspost": true, "hostedHere": false, "foreignPostId": "bbbbb1"}},
       {"_id": "aaaaa2", "title": "Kites at home", "postedAt": "2026-03-05T11:00:00Z",
        "pageUrl": "https://www.lesswrong.com/posts/aaaaa2/k",
        "fmCrosspost": {"isCrosspost": true, "hostedHere": true, "foreignPostId": "bbbbb2"}},
       {"_id": "aaaaa3", "title": "Strings", "postedAt": "2026-03-05T12:00:00Z",
        "pageUrl": "https://www.lesswrong.com/posts/aaaaa3/s",
        "canonicalSource": "https://kites.example/strings?utm_source=lw"},
       {"_id": "aaaaa4", "title": "Tails", "postedAt": "2026-03-05T13:00:00Z",
        "pageUrl": "https://www.lesswrong.com/posts/aaaaa4/t",
        "htmlBody": "<p>Cross-posted from <a href='https://kites.example/tails'>my blog</a>.</p><p>Long tails are steady.</p>"},
       {"_id": "aaaaa5", "title": "Knots", "postedAt": "2026-03-05T14:00:00Z",
        "pageUrl": "https://www.lesswrong.com/posts/aaaaa5/n",
        "fmCrosspost": {"isCrosspost": false, "foreignPostId": null}, "canonicalSource": ""}]
      """;

  private static final String EA_FORUM =
      """
      [{"_id": "bbbbb1", "title": "Kites abroad", "postedAt": "2026-03-06T10:00:00Z",
        "pageUrl": "https://forum.effectivealtruism.org/posts/bbbbb1/k"},
       {"_id": "bbbbb2", "title": "Kites at home", "postedAt": "2026-03-04T10:00:00Z",
        "pageUrl": "https://forum.effectivealtruism.org/posts/bbbbb2/k"},
       {"_id": "bbbbb3", "title": "A talk on knots", "postedAt": "2026-03-09T10:00:00Z",
        "pageUrl": "https://forum.effectivealtruism.org/posts/bbbbb3/n"}]
      """;

  private static final String BLOG =
      """
      url,title,published_at
      https://kites.example/strings,On strings,2026-03-07T10:00:00Z
      https://kites.example/tails,On tails,2026-03-07T11:00:00Z
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws Exception {
    Path dumps = Files.createDirectory(folder.resolve("dumps"));
    Files.writeString(dumps.resolve("forum.json"), FORUM);
    Files.writeString(dumps.resolve("ea.json"), EA_FORUM);
    Files.writeString(dumps.resolve("blog.csv"), BLOG);
  }

  @Test
  void theOriginalStandsForTheCopyAndTheEvidenceSaysWhoDeclaredIt() throws Exception {
    Path output = folder.resolve("out");
    Invocation.run(folder.resolve("dumps").toString(), output);
    try (Published tables = Published.tables(output)) {
      assertThat(
              tables.rows(
                  "SELECT post_key, canonical_key, kind, evidence FROM duplicates ORDER BY post_key"))
          .containsExactly(
              List.of(
                  "eaf:bbbbb2",
                  "fm:aaaaa2",
                  "crosspost",
                  "fm:aaaaa2 is declared as cross-posted to https://forum.effectivealtruism.org/posts/bbbbb2"),
              List.of(
                  "fm:aaaaa1",
                  "eaf:bbbbb1",
                  "crosspost",
                  "declared a cross-post of https://forum.effectivealtruism.org/posts/bbbbb1"),
              List.of(
                  "fm:aaaaa3",
                  "https://kites.example/strings",
                  "crosspost",
                  "names as its canonical source https://kites.example/strings"),
              List.of(
                  "fm:aaaaa4",
                  "https://kites.example/tails",
                  "crosspost",
                  "its text says that it is cross-posted from https://kites.example/tails"));
      assertThat(
              tables.rows(
                  "SELECT post_key, kind, link_relation FROM posts WHERE link_key IS NOT NULL"
                      + " ORDER BY post_key"))
          .containsExactly(
              List.of("fm:aaaaa1", "post", "crosspost_of"),
              List.of("fm:aaaaa2", "post", "crossposted_as"),
              List.of("fm:aaaaa3", "post", "canonical_source"),
              List.of("fm:aaaaa4", "post", "says_from"));
    }
  }

  @Test
  void aPersonsWordWinsOverEveryRule() throws Exception {
    Path overrides =
        Files.writeString(
            folder.resolve("overrides.yaml"),
            """
            merge:
              - posts: [fm:aaaaa5, https://forum.effectivealtruism.org/posts/bbbbb3/n]
                why: the talk and its transcript
            split:
              - [fm:aaaaa1, eaf:bbbbb1]
              - [fm:aaaaa3, fm:unseen1]
            """);
    Path output = folder.resolve("out");
    Invocation.run(folder.resolve("dumps").toString(), output, "--overrides=" + overrides);
    try (Published tables = Published.tables(output)) {
      assertThat(
              tables.rows(
                  "SELECT canonical_key, kind, evidence FROM duplicates"
                      + " WHERE post_key = 'eaf:bbbbb3'"))
          .containsExactly(
              List.of(
                  "fm:aaaaa5",
                  "override",
                  "merged by hand with fm:aaaaa5: the talk and its transcript"));
      assertThat(tables.number("SELECT count(*) FROM duplicates WHERE post_key = 'fm:aaaaa1'"))
          .isZero();
      assertThat(
              tables.rows(
                  "SELECT counts['overrides_posts'], counts['overrides_unmatched'] FROM runs"))
          .containsExactly(List.of("6", "1"));
    }
    // The tables are a function of posts and overrides: without them the rules decide again.
    Path other = folder.resolve("other");
    Invocation.run(folder.resolve("dumps").toString(), output);
    Invocation.run(folder.resolve("dumps").toString(), other);
    assertThat(Published.hashes(output)).isEqualTo(Published.hashes(other));
  }

  @Test
  void overridesThatCannotBeMeantAreExitCode2() throws Exception {
    Path overrides = Files.writeString(folder.resolve("overrides.yaml"), "merge: [[fm:aaaaa1]]");
    Invocation run =
        Invocation.of(
            "run",
            "--input=" + folder.resolve("dumps"),
            "--output=" + folder.resolve("out"),
            "--overrides=" + overrides);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("entry 1 of merge: it takes two posts at least");
  }
}
