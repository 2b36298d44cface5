package dev.almanac.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForcedRelevanceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Implications for AI alignment include better interpretability tools.",
        "The implication for alignment is that oversight must scale.",
        "The findings could inform alignment strategies such as reward modelling.",
        "(Note: While the post isn’t directly about AI alignment, it touches on corrigibility.)",
        "Though not directly related to AI safety, it bears on value learning.",
        "Its relevance to AI alignment lies in mechanism design.",
        "This matters for AI alignment, where reward hacking is a concern.",
        "There are parallels with inner alignment.",
      })
  void leavesOutASentenceThatForcesRelevance(String sentence) {
    assertThat(ForcedRelevance.without("The navy built more ships. " + sentence + " It lost."))
        .isEqualTo("The navy built more ships.\nIt lost.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post trains probes that detect deception.",
        "Alignment faking appears in larger models.",
        "The implications for fishing villages were grave.",
        "Two parallel lines of ships met at noon.",
        "The model was not directly trained to deceive.",
      })
  void keepsASentenceOnTheSubjectItself(String sentence) {
    assertThat(ForcedRelevance.without(sentence)).isEqualTo(sentence);
  }

  @Test
  void aListItemStandsForItself() {
    assertThat(
            ForcedRelevance.without(
                "- Sparse autoencoders split features\n- Implications for AI alignment: some"))
        .isEqualTo("- Sparse autoencoders split features");
  }

  @Test
  void nothingIsLeftOfNothing() {
    assertThat(ForcedRelevance.without("")).isEmpty();
  }
}
