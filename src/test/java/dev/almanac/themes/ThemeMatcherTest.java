package dev.almanac.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.ThemeHits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeMatcherTest {

  private final ThemeMatcher matcher =
      new ThemeMatcher(
          Themes.of(
              Themes.theme("thought", 1, "chain of thought", "chain of thought monitoring", "CoT"),
              Themes.theme("goodhart", 1, "goodhart's law", "mesa optimiser"),
              Themes.theme("autoencoders", 1, "SAE", "sparse autoencoder"),
              Themes.theme("evals", 1, "dangerous capability", "CoT monitor", "p(doom)")));

  @Test
  void aTitleOnlyThemeIsFoundInTitlesAlone() {
    ThemeMatcher general = new ThemeMatcher(Themes.of(Themes.titleOnly("general", 1, "ai safety")));
    assertThat(general.hits("On AI safety")).isEmpty();
    assertThat(general.titleHits("On AI safety")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a chain of thought.",
        "Chain-of-Thought prompting",
        "chain\u2013of\u2013thought",
        "chain\nof\u00a0thought",
        "two chains: CHAIN OF THOUGHTS"
      })
  void hyphensSpacesCaseAndPluralsDoNotMatter(String text) {
    assertThat(matcher.hits(text))
        .containsExactly(new ThemeHits("thought", 1, 1, List.of("chain of thought")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chain of thoughtful people",
        "a chain, of thought",
        "a chain of\n\nthought",
        "a cot by the window",
        "saes and Sae"
      })
  void partsOfWordsBrokenPhrasesAndLowerCaseAbbreviationsAreNotHits(String text) {
    assertThat(matcher.hits(text)).isEmpty();
  }

  @Test
  void theLongestPhraseOfAThemeWins() {
    assertThat(matcher.hits("chain-of-thought monitoring"))
        .containsExactly(new ThemeHits("thought", 1, 1, List.of("chain of thought monitoring")));
  }

  @Test
  void phrasesOfDifferentThemesMayOverlap() {
    assertThat(matcher.hits("CoT monitors"))
        .extracting(ThemeHits::themeId)
        .containsExactly("evals", "thought");
  }

  @Test
  void britishAndAmericanSpellingsAreOne() {
    assertThat(matcher.hits("A mesa-optimizer, or mesa-optimiser, and mesa-optimizers").get(0))
        .isEqualTo(new ThemeHits("goodhart", 3, 1, List.of("mesa optimiser")));
  }

  @Test
  void apostrophesAndBracketsInsideAPhraseAreItsOwn() {
    assertThat(matcher.hits("Goodhart\u2019s law and P(doom)"))
        .extracting(ThemeHits::themeId)
        .containsExactly("evals", "goodhart");
  }

  @Test
  void pluralsInIesAndOfAbbreviationsAreFound() {
    assertThat(matcher.hits("dangerous capabilities of SAEs"))
        .extracting(ThemeHits::themeId)
        .containsExactly("autoencoders", "evals");
  }

  @Test
  void namesTheMostFrequentPhraseFirst() {
    assertThat(matcher.hits("An SAE. Sparse autoencoders; a sparse autoencoder."))
        .containsExactly(new ThemeHits("autoencoders", 3, 2, List.of("sparse autoencoder", "SAE")));
  }

  @Test
  void anEmptyTextSaysNothing() {
    assertThat(matcher.hits("")).isEmpty();
  }
}
