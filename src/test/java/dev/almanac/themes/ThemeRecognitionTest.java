package dev.almanac.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.PostTheme;
import dev.almanac.model.ThemeAssignment;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeRecognitionTest {

  private static final Taxonomy TAXONOMY = Taxonomy.bundled();
  private static final ThemeMatcher MATCHER = new ThemeMatcher(TAXONOMY);
  private static final ThemeAssigner ASSIGNER = new ThemeAssigner(TAXONOMY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sparse-autoencoders | We train SAEs on the residual stream and find feature splitting.",
        "scheming | A schemer would be faking alignment until it is deployed.",
        "cot-monitoring | A CoT monitor reads the reasoning traces for encoded reasoning.",
        "corrigibility | A corrigible agent does not resist the shutdown button.",
        "eliciting-latent-knowledge | ELK asks for the direct translator.",
        "compute-governance | Export controls and hardware-enabled mechanisms for chips.",
        "reward-hacking | The agent was reward hacking: specification gaming at its plainest.",
        "infra-bayesianism | Infra-Bayesian agents have better regret bounds.",
      })
  void recognisesAThemeInASentence(String theme, String sentence) {
    ThemeAssignment assignment = assign("Notes", sentence);
    assertThat(assignment.themes()).extracting(PostTheme::themeId).contains(theme);
    assertThat(assignment.relevance()).isGreaterThanOrEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Spring meetup in the park | Bring food. The meetup starts at noon; children are welcome.",
        "How I sleep | Sleep got better once I stopped. Implications for AI alignment are limited.",
        "On gardens | Tending a garden takes patience, which matters for AI safety too.",
        "A bed net | Malaria nets remain cost-effective, says GiveWell.",
      })
  void leavesOtherSubjectsBelowTheThreshold(String title, String text) {
    assertThat(assign(title, text).relevance()).isLessThan(ThemeAssigner.RELEVANT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Concrete problems in AI safety",
        "Anthropic's Core Views on AI Safety",
        "Worst-case thinking in AI alignment",
        "Clarifying and predicting AGI",
        "AI safety techniques leveraging distillation",
        "Tracing the Thoughts of a Large Language Model",
        "Is alignment reducible to becoming more coherent?",
        "Announcing AlignmentForum.org Beta",
        "Alignment problems for economists",
      })
  void aTitleOnTheSubjectIsEnough(String title) {
    assertThat(assign(title, "").relevance()).isGreaterThanOrEqualTo(ThemeAssigner.RELEVANT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sydney Rationality Dojo | We meet in Sydney, at the usual place in Sydney.",
        "Nashville SSC March Meetup | We start at 7 PM CDT.",
        "Notes on Qwen and DeepSeek | Qwen runs on a laptop.",
      })
  void placesClocksAndModelNamesAreNoTheme(String title, String text) {
    assertThat(assign(title, text).themes())
        .extracting(PostTheme::themeId)
        .doesNotContain("llm-psychology", "decision-theory", "ai-capabilities");
  }

  private static ThemeAssignment assign(String title, String text) {
    return ASSIGNER.assign(title, List.of(), MATCHER.hits(text), text.split(" ").length);
  }
}
