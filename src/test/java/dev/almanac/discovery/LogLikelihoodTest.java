package dev.almanac.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLikelihoodTest {

  /** The first bigrams of Dunning (1993), table 1: counts with and without, after A and else. */
  @ParameterizedTest
  @CsvSource({
    "270.72, 110, 2442, 111, 29114",
    "263.90, 29, 13, 123, 31612",
    "256.84, 31, 23, 139, 31584",
    "167.23, 10, 0, 3, 31764"
  })
  void isDunningsOfHisOwnExamples(double ratio, long ab, long notB, long bAlone, long neither) {
    // His table is symmetric: words after A against words elsewhere.
    assertThat(LogLikelihood.signed(ab, ab + notB, bAlone, bAlone + neither))
        .isCloseTo(ratio, within(0.005));
  }

  @Test
  void isBelowZeroWhereTheShareFell() {
    double rise = LogLikelihood.signed(9, 100, 3, 100);
    assertThat(LogLikelihood.signed(3, 100, 9, 100)).isCloseTo(-rise, within(1e-9)).isNegative();
  }

  @Test
  void sameSharesDoNotDiffer() {
    assertThat(LogLikelihood.signed(2, 10, 20, 100)).isCloseTo(0, within(1e-12));
    assertThat(LogLikelihood.signed(5, 5, 7, 7)).isZero();
  }
}
