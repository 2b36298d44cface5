package dev.almanac.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$10k | ten thousand",
        "10,000 tokens | 10K tokens",
        "1.5B | 1.5 billion",
        "$2m | two million",
        "300 thousand | three hundred thousand",
        "350 | three hundred and fifty",
        "half a million | 500,000",
        "25 | twenty-five",
        "93% | 93 percent",
        "half | 50 per cent",
        "½ | 0.5",
        "1/4 | a quarter",
        "two thirds | 2/3",
        "two-thirds | two thirds",
        "twice | doubled",
        "3x | threefold",
        "９９ | ٩٩",
        "7.0 | 7"
      })
  void oneValueIsOneNumberHoweverItIsWritten(String one, String other) {
    assertThat(Figures.of(one)).isNotEmpty().isEqualTo(Figures.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$10k | $10M",
        "$10k | $10",
        "10 billion | 10 trillion",
        "a third | a quarter",
        "a third of it | the third of them",
        "10% | 10",
        "10m long | $10m",
        "twice | two",
        "hundreds | 100",
        "two hundred | two"
      })
  void anotherValueIsAnother(String one, String other) {
    assertThat(Figures.of(one)).isNotEmpty().isNotEqualTo(Figures.of(other));
  }

  @Test
  void whatIsNoNumberIsNone() {
    assertThat(Figures.of("one of the authors, at first, and the last quarter")).isEmpty();
    assertThat(Figures.of("version 1.2.3")).isEqualTo(Set.of("#1.2.3"));
  }

  @Test
  @Timeout(20)
  void aMillionDigitsAreNoWork() {
    assertThat(Figures.of("7".repeat(1_000_000))).hasSize(1);
    assertThat(Figures.of("1,1.".repeat(600_000))).hasSize(1);
    assertThat(Figures.of("hundred ".repeat(300_000))).isNotNull();
  }
}
