package dev.almanac.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestArchiveReaderTest {
  private static final String ARCHIVE =
      """
      # AI Alignment Daily Digest - 2026-03-06

      ## Key Themes and Developments

      ### 1. **Hidden Channels**
         - *Paraphrasing* removes most of a covert channel.

      ### Cross-Cutting Insight:
      Detection is compared on real tasks.

      ---

      ## Individual Post Summaries

      ### Paraphrasing costs 2% of accuracy\s
      and removes most hidden messages
      Source: LessWrong
      Link: https://www.lesswrong.com/posts/nNtDD2/paraphrasing

      Summary: Paraphrasing reduces recovery from 97% to 2%.

      ---

      ### Debate helps some judges
      Source: Alignment Forum
      Link: https://www.alignmentforum.org/https://www.alignmentforum.org/posts/Fp4PpR/debate

      Summary: ||||||||||||

      ---
      """;

  private static final String OURS =
      """
      # AI Alignment Daily Digest - 2026-03-07

      2 new posts from LessWrong. 1 set apart as off-topic. 1 late addition.

      ## Key Themes and Developments

      ### 1. Debate
      2 posts today, 0.2 a day over the last 90.

      - **[One \\[sic\\]](https://www.lesswrong.com/posts/aaaaa)** “A sentence.”

      ---

      ## Individual Post Summaries

      ### \\# One \\[sic\\] of \\*\\*many\\*\\* <i>\\_x\\_ a_b\\~~c~~ \\\\d \\`e\\` C# 1 - 2
      Source: LessWrong
      Also on: AI Alignment Forum
      Link: https://www.lesswrong.com/posts/aaaaa/one
      By: Zoe, Ann · 2026-03-07 10:00 UTC · karma 3 · 1 comment · 2 minutes
      Themes: Debate, Oversight

      Summary: \\[Sic\\] it ends. (the author's own)

      ---

      ### Two
      Source: LessWrong
      Link: https://www.lesswrong.com/posts/bbbbb/two

      No summary: no dump holds this post's text.

      ---

      ### Three
      Source: LessWrong
      Link: https://www.lesswrong.com/posts/ccccc/three

      Summary: The last of them. (taken from the post)

      ---

      ## Set apart

      - [Gardening](https://www.lesswrong.com/posts/ddddd), LessWrong: no theme matched.

      ## Late additions

      - [Old](https://www.lesswrong.com/posts/eeeee), published 2026-03-01, in [that day's digest](x.md).
      """;

  @Test
  void everyPostsBlockIsARecordAndNoThemeIs() throws IOException {
    ReadDump dump = ReadDump.of(ARCHIVE);
    assertThat(dump.records()).hasSize(2);
    assertThat(dump.rejects()).isEmpty();
    assertThat(dump.positions()).containsExactly(1L, 2L);
    assertThat(dump.records().get(0).origin().format()).isEqualTo(DumpFormat.DIGEST);
  }

  @Test
  void theDigestsDateIsTheDayOnWhichItWasSeen() throws IOException {
    assertThat(ReadDump.of(ARCHIVE).records())
        .extracting(record -> record.timing().seenOn())
        .containsOnly(LocalDate.parse("2026-03-06"));
  }

  @Test
  void aTitleBrokenOverTwoLinesIsOneTitle() throws IOException {
    assertThat(ReadDump.of(ARCHIVE).records().get(0).title())
        .isEqualTo("Paraphrasing costs 2% of accuracy \nand removes most hidden messages");
  }

  @Test
  void aDoubledLinkIsLeftAsItStands() throws IOException {
    assertThat(ReadDump.of(ARCHIVE).records().get(1).address().url())
        .isEqualTo(
            "https://www.alignmentforum.org/https://www.alignmentforum.org/posts/Fp4PpR/debate");
  }

  @Test
  void aSummaryOfBarsIsLeftAsItStands() throws IOException {
    assertThat(ReadDump.of(ARCHIVE).records().get(1).summary()).isEqualTo("||||||||||||");
  }

  @Test
  void aSummaryEndsAtTheRule() throws IOException {
    assertThat(ReadDump.of(ARCHIVE).records().get(0).summary())
        .isEqualTo("Paraphrasing reduces recovery from 97% to 2%.");
  }

  @Test
  void aSummaryMayTakeSeveralParagraphs() throws IOException {
    assertThat(
            ReadDump.of(ARCHIVE.replace("97% to 2%.", "97% to 2%.\n\nIt costs little."))
                .records()
                .get(0)
                .summary())
        .isEqualTo("Paraphrasing reduces recovery from 97% to 2%.\n\nIt costs little.");
  }

  @Test
  void windowsLineEndsDoNotMatter() throws IOException {
    assertReadsAlike(ARCHIVE.replace("\n", "\r\n"));
  }

  @Test
  void aByteOrderMarkDoesNotMatter() throws IOException {
    assertReadsAlike("\ufeff" + ARCHIVE);
  }

  /** But for the way to the raw text, which is no value. */
  private static void assertReadsAlike(String page) throws IOException {
    assertThat(ReadDump.of(page))
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*\\.raw")
        .isEqualTo(ReadDump.of(ARCHIVE));
  }

  @Test
  void aLineSeparatorInATitleDoesNotHideThePost() throws IOException {
    assertThat(
            ReadDump.of(ARCHIVE.replace("Debate helps", "Debate\u2028helps"))
                .records()
                .get(1)
                .title())
        .isEqualTo("Debate\u2028helps some judges");
  }

  @Test
  void aDigestWithoutSuchADayIsRejectedPostByPost() throws IOException {
    ReadDump dump = ReadDump.of(ARCHIVE.replace("2026-03-06", "2026-02-30"));
    assertThat(dump.records()).isEmpty();
    assertThat(dump.reasons()).containsExactly("1 bad_date", "2 bad_date");
    assertThat(dump.rejects().get(0).raw()).contains("Paraphrasing costs");
  }

  @Test
  void aDigestWithoutPostsIsOneReject() throws IOException {
    ReadDump dump = ReadDump.of("# AI Alignment Daily Digest - 2026-03-06\n\nNo new posts.\n");
    assertThat(dump.records()).isEmpty();
    assertThat(dump.reasons()).containsExactly("0 no_posts");
  }

  @Test
  void aDigestOfOursReadsBack() throws IOException {
    ReadDump dump = ReadDump.of(OURS);
    assertThat(dump.records())
        .extracting(record -> record.address().url())
        .containsExactly(
            "https://www.lesswrong.com/posts/aaaaa/one",
            "https://www.lesswrong.com/posts/bbbbb/two",
            "https://www.lesswrong.com/posts/ccccc/three");
    assertThat(dump.rejects()).isEmpty();
  }

  @Test
  void theEscapesOfATitleOfOursAreTakenBack() throws IOException {
    assertThat(ReadDump.of(OURS).records().get(0).title())
        .isEqualTo("# One [sic] of **many** <i>_x_ a_b~~c~~ \\d `e` C# 1 - 2");
  }

  @Test
  void theNoteOfHowASummaryCameAboutIsNoPartOfIt() throws IOException {
    assertThat(ReadDump.of(OURS).records().get(0).summary()).isEqualTo("[Sic] it ends.");
  }

  @Test
  void thatThereIsNoSummaryIsNoSummary() throws IOException {
    assertThat(ReadDump.of(OURS).records().get(1).summary()).isNull();
  }

  @Test
  void theSectionsBehindTheLastPostAreNoPartOfItsSummary() throws IOException {
    assertThat(ReadDump.of(OURS).records().get(2).summary()).isEqualTo("The last of them.");
    assertThat(
            ReadDump.of(OURS.replace("---\n\n## Set apart", "## Set apart"))
                .records()
                .get(2)
                .summary())
        .isEqualTo("The last of them.");
  }

  @Test
  void aBackslashThatEscapesNothingStays() throws IOException {
    List<RawRecord> records =
        ReadDump.of(ARCHIVE.replace("Debate helps", "Debate \\(n\\) \\alpha C\\+\\+ \\# helps"))
            .records();
    assertThat(records.get(1).title())
        .isEqualTo("Debate \\(n\\) \\alpha C\\+\\+ \\# helps some judges");
  }

  @Test
  void aPostWithoutASourceIsAPostStill() throws IOException {
    ReadDump dump =
        ReadDump.of(
            """
            # Daily Digest - 2026-03-06

            ### Kites
            Link: https://example.org/kites

            Summary: They fly.
            """);
    assertThat(dump.only().title()).isEqualTo("Kites");
    assertThat(dump.only().address().url()).isEqualTo("https://example.org/kites");
  }
}
