package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.SummaryMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whole pages; {@code -Dalmanac.updateGolden=true} writes them anew. */
class DigestGoldenTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "dev", "almanac", "digest");
  private static final LocalDate DAY = Samples.DAY;

  @Test
  void aFullDay() throws IOException {
    Editions archive = new Editions();
    for (int ago = 1; ago <= 40; ago++) {
      LocalDate past = DAY.minusDays(ago);
      archive.with(
          PostDraft.of("fm:h" + ago, past).theme("hacking", 0.8).post(),
          PostDraft.of("fm:i" + ago, past).theme(ago % 3 == 0 ? "interp" : "policy", 0.8).post());
    }
    archive.with(
        PostDraft.of("fm:a", DAY)
            .title("A monitor that is never told what it watches")
            .sources("lesswrong", "alignmentforum")
            .authors("Ada Ng", "Zoë Wren")
            .karma(120)
            .text(Samples.facts())
            .theme("control", 0.9)
            .theme("interp", 0.6)
            .summary(
                SummaryMethod.AUTHOR,
                "We train a monitor on nothing but its own verdicts. It finds 81% of the planted"
                    + " attacks at a false alarm rate of one in a thousand.")
            .post(),
        PostDraft.of("fm:b", DAY)
            .title("Two judges are not better than one")
            .theme("control", 0.8)
            .theme("debate", 0.7)
            .summary(SummaryMethod.EXTRACTIVE, "A second judge repeats the first one's mistakes.")
            .post(),
        PostDraft.of("fm:c", DAY)
            .title("Probes find the reward model's blind spot")
            .authors("Bo")
            .karma(60)
            .theme("hacking", 0.9)
            .theme("interp", 0.9)
            .post(),
        PostDraft.of("fm:n", DAY)
            .title("Rewarded for the wrong thing")
            .theme("hacking", 0.7)
            .post(),
        PostDraft.of("fm:d", DAY).title("What a feature is").theme("interp", 0.95).post(),
        PostDraft.of("eaf:e", DAY)
            .title("A licence for evaluators")
            .sources("eaforum")
            .theme("policy", 0.9)
            .summary(SummaryMethod.SUPPLIED, "Evaluators should hold a licence, as auditors do.")
            .post(),
        PostDraft.of("arxiv:2603.00001", DAY)
            .title("On Debate")
            .sources("arxiv")
            .theme("debate", 0.6)
            .bare()
            .post(),
        PostDraft.of("fm:f", DAY).title("Sourdough").relevance(0.1).theme("cooking", 0.9).post(),
        PostDraft.of("fm:g", DAY).title("Meet-up in May").relevance(0).post());
    archive.with(
        PostDraft.of("fm:x", DAY.minusDays(120)).theme("control", 0.8).theme("interp", 0.8).post(),
        PostDraft.of("fm:y", DAY.minusDays(200)).theme("control", 0.8).theme("interp", 0.8).post(),
        PostDraft.of("fm:w", DAY.minusDays(210)).theme("control", 0.8).theme("interp", 0.8).post(),
        PostDraft.of("fm:z", DAY.minusDays(220)).theme("control", 0.8).theme("interp", 0.8).post());
    archive
        .late(PostDraft.of("fm:l", DAY.minusDays(3)).title("Found late").firstSeenOn(DAY).post())
        .late(PostDraft.of("fm:m", DAY.minusYears(1)).title("Found later").firstSeenOn(DAY).post())
        .updated(
            PostDraft.of("fm:u", DAY.minusDays(40))
                .title("Said better [now]")
                .firstSeenOn(DAY.minusDays(40))
                .updatedOn(DAY)
                .post());
    assertThat(archive.digest(DAY).themes()).hasSize(4);
    assertGolden("full-day.md", archive);
  }

  @Test
  void aDayAfterAGap() throws IOException {
    Editions archive = new Editions();
    for (int ago = 4; ago <= 40; ago++) {
      archive.with(
          PostDraft.of("fm:" + ago, DAY.minusDays(ago)).theme("interp", 0.8).post(),
          PostDraft.of("eaf:" + ago, DAY.minusDays(ago)).sources("eaforum").post());
    }
    archive.with(
        PostDraft.of("fm:a", DAY)
            .title("What a feature is")
            .theme("interp", 0.95)
            .updatedOn(DAY.plusDays(2))
            .post());
    assertGolden("gap.md", archive);
  }

  @Test
  void aQuietDay() throws IOException {
    Editions archive = new Editions();
    for (int ago = 1; ago <= 6; ago++) {
      archive.with(PostDraft.of("fm:" + ago, DAY.minusDays(ago)).theme("interp", 0.8).post());
    }
    archive.with(PostDraft.of("fm:a", DAY).title("The only one").theme("control", 0.7).post());
    assertGolden("quiet-day.md", archive);
  }

  @Test
  void aDayOnWhichNothingMatches() throws IOException {
    assertGolden(
        "no-match.md",
        new Editions()
            .with(
                PostDraft.of("fm:a", DAY).title("Sourdough").relevance(0).post(),
                PostDraft.of("fm:b", DAY)
                    .title("Index funds")
                    .relevance(0.2)
                    .theme("cooking", 0.4)
                    .withoutSummary()
                    .post()));
  }

  @Test
  void aDayOfRelevantPostsThatNoThemeCarries() throws IOException {
    assertGolden(
        "no-theme.md",
        new Editions().with(PostDraft.of("fm:a", DAY).title("Unnamed").relevance(0.5).post()));
  }

  @Test
  void titlesAndSummariesFullOfMarkUp() throws IOException {
    assertGolden(
        "specials.md",
        new Editions()
            .with(
                PostDraft.of("fm:a", DAY)
                    .title("# <script>alert(1)</script> & *bold* [x](y) `c` _u_ snake_case")
                    .authors("A*B", "<b>C</b>")
                    .theme("policy", 0.9)
                    .summary(
                        SummaryMethod.EXTRACTIVE,
                        "A \\ backslash, an &amp; entity, a <bos> token, ~~gone~~ and a | bar.")
                    .post(),
                PostDraft.of("fm:b", DAY)
                    .title("- “Quoted” 2*3 > 5 – 模型 🤖")
                    .theme("policy", 0.8)
                    .summary(SummaryMethod.EXTRACTIVE, "+ 1. Not a list. --- Not a rule.")
                    .post(),
                PostDraft.of("fm:c", DAY).title("[[Open]] *Thread*").relevance(0).post()));
  }

  private static void assertGolden(String name, Editions archive) throws IOException {
    String page = archive.page(DAY);
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("almanac.updateGolden")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, page);
    }
    assertThat(page).isEqualTo(Files.readString(golden));
  }
}
