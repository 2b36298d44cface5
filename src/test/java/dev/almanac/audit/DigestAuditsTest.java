package dev.almanac.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A digest that says anything but what the tables say is told. */
class DigestAuditsTest {
  private static final String DAY = "2026-03-24";
  private static final String LINK =
      "Link: https://www.lesswrong.com/posts/7ztLRCiicNpPp2tt5/statement-on-the-fine-tuning-behaviour-of-tern-2\n";

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

  @Test
  void aPostInTwoDigestsIsTold() throws IOException {
    output.digest("2026-03-25", page -> page.replaceFirst("Link: .*\n", LINK));
    assertFinds("digest-posts", "-24.md as well");
    assertFinds("digest-posts", " is missing");
  }

  @Test
  void aPostTwiceInOneDigestIsTold() throws IOException {
    output.digest(DAY, page -> page.replace(LINK, LINK + "\n---\n\n### Again\n" + LINK));
    assertFinds("digest-posts", "-24.md as well");
  }

  @Test
  void aPostThatLeavesItsDigestIsTold() throws IOException {
    output.digest(DAY, page -> page.replace(LINK, ""));
    assertFinds("digest-posts", "statement-on-the-fine-tuning-behaviour-of-tern-2 is missing");
  }

  @Test
  void aPostThatIsSetApartTwiceIsTold() throws IOException {
    output.digest(DAY, page -> page.replaceFirst("(## Set apart\n\n)(- .*\n)", "$1$2$2"));
    assertFinds("digest-posts", "-24.md as well");
  }

  @Test
  void aDigestThatIsNotThereIsTold() throws IOException {
    Files.delete(output.path("digests/2026/03/" + DAY + ".md"));
    assertThat(output.audit("digest-posts").found()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11 new posts|12 new posts",
        "from 3 sources|from 2 sources",
        "3 stand on more than one|4 stand on more than one",
        "3 stand on more than one|3 stand on both",
        "2 set apart|3 set apart",
        "off-topic.|off-topic. 1 late addition.",
        "## Set apart|## Updated posts\\n\\n- [A](b), in [the digest of 2026-03-01](c).\\n\\n## Set apart",
        "off-topic.|off-topic. A quiet day in a week of 5 posts.",
        "off-topic.|off-topic. 7 of them short.",
        "5 posts today, 0.2|6 posts today, 0.2",
        "0.2 a day over the last 23 days|0.3 a day over the last 23 days",
        "0.2 a day over the last 23 days|0.2 a day over the last 22 days",
        "; 6 in the last seven days|; 7 in the last seven days",
        "2 in the seven before|1 in the seven before",
        "its busiest day on record|its busiest day since 2026-03-02",
        "the theme's first in 23 days|the theme's first in 9 days",
        "0.2 a day over the last 23 days|the theme's first in 23 days",
        "0.2 a day over the last 23 days|none in the 23 days before",
        "2 posts today, the theme's|2 posts today, the first day on record, the theme's",
        "(1 of the 5)|(2 of the 5)",
        "(1 of the 5)|(1 of the 6)",
        "karma 94|karma 95",
        "37 comments|36 comments",
        "2 minutes|3 minutes",
        "karma 94 · |",
        "2026-03-24 07:10 UTC|2026-03-24 07:11 UTC",
        "Also on: AI Alignment Forum  \\n|",
        "## Set apart|## Set aside",
      })
  void aNumberThatIsNotTheTablesOneIsTold(String before, String after) throws IOException {
    String from = before.replace("\\n", "\n");
    output.digest(
        DAY,
        page -> {
          int at = page.indexOf(from);
          return at < 0
              ? page
              : page.substring(0, at)
                  + (after == null ? "" : after.replace("\\n", "\n"))
                  + page.substring(at + from.length());
        });
    assertThat(output.audit("digest-numbers").found()).isPositive();
  }

  /** The sample has two themes that meet, though too seldom for its digests to say so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 post today|2 posts today",
        "in 2 posts|in 3 posts",
        "since 2026-03-01|since 2026-03-02",
        "5.2 times|5.3 times",
        "5.2 times what|about what",
        "in 2 posts since 2026-03-01, 5.2 times what chance would give|the first time on record",
        "AI control and|AI contol and",
      })
  void aNumberOfTwoThemesThatIsNotTheTablesOneIsTold(String before, String after)
      throws IOException {
    String met =
        "AI control and Safety frameworks and safety cases meet in 1 post today; in 2 posts since"
            + " 2026-03-01, 5.2 times what chance would give.";
    connect(met);
    assertThat(output.audit("digest-numbers").first()).isEmpty();
    output.digest(DAY, page -> page.replace(met, met.replace(before, after)));
    assertThat(output.audit("digest-numbers").found()).isPositive();
  }

  private void connect(String met) throws IOException {
    output.digest(
        DAY,
        page ->
            page.replaceFirst("\n---\n", "\n### Broader connections\n\n- " + met + "\n\n---\n"));
  }

  @Test
  void aTableThatChangesUnderADigestIsTold() throws IOException {
    output.rows(Table.POST_THEMES, "2026-03", rows -> rows.subList(0, 20).clear());
    assertThat(output.audit("digest-numbers").found()).isPositive();
  }

  private void assertFinds(String audit, String what) throws IOException {
    assertThat(output.audit(audit).first())
        .anySatisfy(finding -> assertThat(finding.toString()).contains(what));
  }
}
