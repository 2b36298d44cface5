package dev.almanac.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.Markup;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private static final String POST =
      """
      ---
      title: "Goals: a measure"
      url: https://notes.example/goals
      slug: goals
      date: 2026-05-02T10:00:00Z
      authors:
        - Zoe Q
        - name: Ann B
        - displayName: Cleo
      tags: [Goals, Measures]
      summary: Goals can be counted.
      karma: 12
      comments: 3
      ---

      # Goals: a measure

      They can be *counted*.

      # Another heading
      """;

  private static ReadDump read(String page) throws IOException {
    return ReadDump.with(MarkdownReader::new, ReadDump.dump("post.md"), page);
  }

  @Test
  void thePostIsRead() throws IOException {
    RawRecord record = read(POST).only();
    assertThat(record.origin().position()).isEqualTo(1);
    assertThat(record.title()).isEqualTo("Goals: a measure");
    assertThat(record.address())
        .isEqualTo(new RawRecord.Address("goals", "https://notes.example/goals", null, null));
    assertThat(record.timing().publishedAt()).isEqualTo("2026-05-02T10:00:00Z");
    assertThat(record.authors()).containsExactly("Zoe Q", "Ann B", "Cleo");
    assertThat(record.tags()).containsExactly("Goals", "Measures");
    assertThat(record.summary()).isEqualTo("Goals can be counted.");
    assertThat(record.counters()).isEqualTo(new RawRecord.Counters(12, 3));
    assertThat(record.raw().get()).isEqualTo(POST);
  }

  @Test
  void theHeadingThatIsTheTitleIsNoPartOfTheBody() throws IOException {
    RawRecord.Body body = ReadDump.body(read(POST).only());
    assertThat(body.markup()).isEqualTo(Markup.MARKDOWN);
    assertThat(body.text().strip()).isEqualTo("They can be *counted*.\n\n# Another heading");
  }

  @Test
  void windowsLineEndsDoNotMatter() throws IOException {
    RawRecord record = read(POST.replace("\n", "\r\n")).only();
    assertThat(record.body()).isEqualTo(read(POST).only().body());
    assertThat(record.tags()).isEqualTo(read(POST).only().tags());
  }

  @Test
  void withoutFrontMatterTheFirstHeadingIsTheTitle() throws IOException {
    RawRecord record = read("```\n# no heading\n```\n# Goals ##\n\nText.\n").only();
    assertThat(record.title()).isEqualTo("Goals");
    assertThat(record.address().url()).isNull();
    assertThat(ReadDump.body(record).text()).doesNotContain("Goals");
  }

  @Test
  void fieldsHaveOtherNamesElsewhere() throws IOException {
    RawRecord record =
        read("""
                ---
                permalink: /goals/
                canonicalUrl: https://notes.example/goals
                _id: 1234
                postedAt: 2026-05-02
                author: Zoe Q
                coauthors: Ann B, Cleo
                categories: a, b
                score: 7
                tldr: Goals can be counted.
                link_to: https://other.example/goals
                ---
                Text.
                """)
            .only();
    assertThat(record.address())
        .isEqualTo(
            new RawRecord.Address(
                "1234", "https://notes.example/goals", null, "https://other.example/goals"));
    assertThat(record.standing().kind()).isEqualTo(PostKind.LINKPOST);
    assertThat(record.authors()).containsExactly("Zoe Q", "Ann B", "Cleo");
    assertThat(record.tags()).containsExactly("a", "b");
    assertThat(record.timing().publishedAt()).isEqualTo("2026-05-02");
    assertThat(record.counters().karma()).isEqualTo(7);
    assertThat(record.summary()).isEqualTo("Goals can be counted.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft: true", "published: false"})
  void aDraftIsWithheld(String field) throws IOException {
    assertThat(read("---\n" + field + "\n---\nText.").only().standing().withheld())
        .isEqualTo("draft");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: [a\n---\nText.",
        "---\ntitle: a: b: c\n\tx\n---\nText.",
        "---\n# a list\n- a\n---\nText.",
        "---\ntitle: a\nText without an end.",
      })
  void brokenFrontMatterIsAReject(String page) throws IOException {
    ReadDump read = read(page);
    assertThat(read.records()).isEmpty();
    assertThat(read.reasons()).containsExactly("1 malformed_front_matter");
    assertThat(read.rejects().get(0).raw()).isEqualTo(page);
  }

  @Test
  void frontMatterThatIsTooDeepIsAReject() throws IOException {
    assertThat(read("---\ntitle: " + "[".repeat(20_000) + "\n---\nText.").reasons())
        .containsExactly("1 malformed_front_matter");
  }

  @Test
  void frontMatterThatIsTooLargeIsAReject() throws IOException {
    assertThat(read("---\ntitle: " + "x".repeat(1 << 20) + "\n---\nText.").reasons())
        .containsExactly("1 malformed_front_matter");
  }

  @Test
  void aliasesAreNotExpanded() throws IOException {
    StringBuilder page = new StringBuilder("---\na0: &a0 lol\n");
    for (int i = 1; i < 30; i++) {
      page.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    ReadDump read = read(page + "tags: *a29\n---\n# T\n");
    assertThat(read.only().tags()).containsExactly("a29");
  }

  @Test
  void aRuleIsNoFrontMatter() throws IOException {
    assertThat(read("---\nSome text.\n\n---\n").only().title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Goals\n", "---\ntitle: x\n---\n", "\n---\r\n\"a\": b", "---\n# x\n"})
  void frontMatterOrAHeadingTells(String start) {
    assertThat(MarkdownReader.is(start)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#Goals", "## Goals", "---\nText", "title,url\n", "{}", "--- a: b"})
  void nothingElseDoes(String start) {
    assertThat(MarkdownReader.is(start)).isFalse();
  }
}
