package dev.almanac.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedEntryTest {

  @ParameterizedTest
  @CsvSource({
    "Mesa-Optimizers, mesa optimizer",
    "SAEs, SAE",
    "SAE Features, SAE feature",
    "GPT-4, GPT 4",
    "Series, series",
    "Theories, theory"
  })
  void aPhraseIsWrittenAsATaxonomyHasIt(String written, String entry) {
    assertThat(TitlePhrases.entry(written)).isEqualTo(entry);
  }
}
