package dev.almanac.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlePhrasesTest {
  private static final List<String> DEFINING =
      List.of(
          "Sparse Autoencoders (SAEs) on a small budget",
          "A sparse autoencoder (SAE) for toys",
          "RLHF (Reinforcement Learning from Human Feedback) in one evening",
          "What Reinforcement Learning from Human Feedback (RLHF) rewards",
          "Careful Otters Talking (COT)");

  @Test
  void phrasesHaveOneToThreeWordsAndNoStopwordAtAnEnd() {
    assertThat(ids("The theory of lazy models"))
        .containsExactly("theory", "theory of lazy", "lazy", "lazy model", "model");
  }

  @Test
  void noPhraseReachesOverTheEndOfAClause() {
    assertThat(ids("Lazy models: a review"))
        .containsExactly("lazy", "lazy model", "model", "review");
    assertThat(ids("Lazy, models")).containsExactly("lazy", "model");
  }

  @ParameterizedTest
  @CsvSource({
    "Mesa-Optimizers, mesa optimiser",
    "mesa optimiser, mesa optimiser",
    "p(doom), p doom",
    "Goodhart’s law, goodhart law",
    "GPT-3.5, gpt 3.5",
    "LLMs, llm",
    "Physics, physics"
  })
  void spellingsOfOnePhraseHaveOneId(String title, String id) {
    assertThat(ids(title)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAEs", "Sparse Autoencoders", "sparse autoencoder"})
  void abbreviationsAreWhatTitlesSayTheyStandFor(String title) {
    assertThat(ids(title)).containsExactly("sparse autoencoder");
    assertThat(ids(title + " features")).contains("sparse autoencoder feature");
  }

  @Test
  void theExpansionMayHoldStopwordsAndStandInTheBrackets() {
    assertThat(ids("Limits of RLHF")).contains("reinforcement learning from human feedback");
    assertThat(ids("reinforcement learning from human feedback"))
        .containsExactly("reinforcement learning from human feedback");
  }

  @Test
  void oneTitleIsNotEnoughToLearnFromAndCapitalsMatter() {
    assertThat(ids("COT")).containsExactly("cot");
    assertThat(ids("sae fishing")).contains("sae");
  }

  @Test
  void datesAndCountsAreNoPhrases() {
    assertThat(ids("Open Thread, July 2023")).containsExactly("open", "open thread", "thread");
    assertThat(ids("Part 2")).isEmpty();
    assertThat(ids("2 + 2")).isEmpty();
  }

  @Test
  void aPhraseIsShownAsWritten() {
    assertThat(TitlePhrases.learnedFrom(List.of()).of("On Mesa-Optimizers"))
        .contains(new TitlePhrases.Phrase("mesa optimiser", "Mesa-Optimizers"));
  }

  private static List<String> ids(String title) {
    return TitlePhrases.learnedFrom(DEFINING).of(title).stream()
        .map(TitlePhrases.Phrase::id)
        .toList();
  }
}
