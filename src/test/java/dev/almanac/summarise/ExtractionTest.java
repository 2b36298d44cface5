package dev.almanac.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.CleanText;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionTest {

  private static final String ONE = "Reward models drift when the policy that they judge changes.";
  private static final String TWO = "Frequent retraining of reward models keeps the policy honest.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This changes how reward models and policies are trained together.",
        "However, reward models and policies are often trained together.",
        "As I said above, reward models and policies are trained together.",
        "In this section we train reward models and policies together.",
        "Why are reward models and policies so often trained together?",
        "reward models and policies are very often trained together.",
        "Reward models drift.",
        "Let r = f(x) be the reward model that judges the policy.",
        "Cross-posted from my blog about reward models and policies.",
        "Thanks to Ann for feedback on reward models and policies.",
        "Epistemic status: sure of reward models, less of policies.",
        "Subscribe to my newsletter about reward models and policies.",
        "If the reward models and policies are trained together.",
        "While they judge the policy, reward models change it too.",
        "Reward models and policies (see https://example.org are trained."
      })
  void leavesOutWhatCannotStandAlone(String sentence) {
    assertThat(summarize("Reward models", Texts.of(sentence, ONE, TWO)).text())
        .isEqualTo(ONE + " " + TWO);
  }

  @Test
  void leavesOutAStatusOfWhateverLength() {
    String status =
        "Epistemic status: a guess. " + "Reward models drift as far as I can tell. ".repeat(20);
    assertThat(summarize("Reward models", Texts.of(status, ONE, TWO)).text())
        .isEqualTo(ONE + " " + TWO);
  }

  @Test
  void takesAQuotationWhereThePostIsNothingElse() {
    assertThat(summarize("A quotation", Texts.of("> " + ONE)).text()).isEqualTo(ONE);
  }

  @Test
  void takesParagraphsBeforeAnythingElse() {
    CleanText text =
        Texts.of(
            "# Reward models and policies are the topic.",
            "> Quoted reward models drift when policies change fast.",
            "$ Code about reward models drifts when policies change.",
            "| Tables about reward models drift when policies change.",
            "- Items about reward models drift when policies change.",
            ONE,
            TWO);
    assertThat(summarize("Reward models", text).text()).isEqualTo(ONE + " " + TWO);
  }

  @Test
  void fallsBackToListItems() {
    CleanText text = Texts.of("Links", "- " + ONE, "- " + TWO);
    assertThat(summarize("Links", text).text()).isEqualTo(ONE + " " + TWO);
  }

  @Test
  void saysNothingTwice() {
    String again = "When the policy that they judge changes, reward models often drift.";
    assertThat(summarize("Drift", Texts.of(ONE, again, TWO)).text()).isEqualTo(ONE + " " + TWO);
  }

  @Test
  void prefersTheClaimToTheAnecdote() {
    String claim = "I argue that reward models drift because policies learn to exploit them.";
    CleanText text =
        Texts.of("My uncle kept eleven goats near a small village by the sea.", ONE, claim, TWO);
    assertThat(summarize("Why reward models drift", text).text())
        .contains(claim)
        .doesNotContain("goats");
  }

  @Test
  void passesOverThanksAndReferences() {
    CleanText text =
        Texts.of(
            ONE,
            "# Acknowledgements",
            "Ann Lee read about reward models and policies twice.",
            "# End",
            TWO);
    assertThat(summarize("Reward models", text).text()).isEqualTo(ONE + " " + TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Links!", "x = y", "WHEN: 12 May", "https://example.org"})
  void givesNoneWhereNothingIsASentence(String body) {
    assertThat(summarize("Title", Texts.of(body))).isSameAs(Summary.NONE);
  }

  @Test
  void writesOneLine() {
    CleanText text = Texts.of(ONE.replace(" when ", "\nwhen  "), TWO.replace(" of ", "\u00a0of\t"));
    assertThat(summarize("Reward models", text).text()).isEqualTo(ONE + " " + TWO);
  }

  @Test
  void aTextOfMegabytesTakesBoundedTime() {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      blocks.add("# Section " + i);
      blocks.addAll(
          Collections.nCopies(4, ONE + " Number " + i + " of the many sections says more. " + TWO));
    }
    CleanText text = Texts.of(blocks.toArray(String[]::new));
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () ->
            assertThat(summarize("Reward models", text).method())
                .isEqualTo(SummaryMethod.EXTRACTIVE));
  }

  @Test
  void joinsASentenceThatPointsBackToTheOneBeforeItOrLeavesBoth() {
    String before = "Honest policies need reward models that are retrained.";
    String pointing = "This is why reward models, policies and retraining belong together.";
    String taken =
        String.valueOf(summarize("", Texts.of(ONE, before + " " + pointing, TWO)).text());
    assertThat(taken.contains(pointing)).isEqualTo(taken.contains(before + " " + pointing));
  }

  @Test
  void takesNoneOfTheMiddleOfAQuotation() {
    String quoted =
        "Lee said: “Reward models never drift. Reward models judge every policy well. I am sure.”";
    assertThat(summarize("Reward models", Texts.of(quoted, ONE, TWO)).text())
        .isEqualTo(ONE + " " + TWO);
  }

  @Test
  void takesNoTurnOfAConversation() {
    String turn = "Ann Lee (00:21:30): Reward models and policies drift together every time.";
    assertThat(summarize("Reward models", Texts.of(turn, ONE, TWO)).text())
        .isEqualTo(ONE + " " + TWO);
  }

  @Test
  void keepsABracketOfTwoSentencesWhole() {
    String whole = "Reward models drift (see Lee et al. The policy changes them) within weeks.";
    assertThat(summarize("Reward models", Texts.of(whole, TWO)).text()).contains(whole);
  }

  @Test
  void readsTextsInLowerCase() {
    String one = ONE.toLowerCase(Locale.ROOT);
    assertThat(summarize("reward models", Texts.of(one)).text()).isEqualTo(one);
  }

  @Test
  void passesOverAnAppendixToItsEnd() {
    CleanText text =
        Texts.of(
            ONE,
            "The policy is judged by reward models that people have trained.",
            "# Appendix A",
            "Words about goats and the sea fill this part.",
            "# Details of reward models",
            "Details of reward models and policies fill pages and pages here.");
    assertThat(summarize("Reward models", text).text()).startsWith(ONE).doesNotContain("Details");
  }

  private static Summary summarize(String title, CleanText text) {
    return new OfflineSummarizer(SummaryConfig.standard()).summarize(title, text);
  }
}
