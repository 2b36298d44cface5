package dev.almanac.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  /** Newcombe, “Two-sided confidence intervals for the single proportion” (1998), table I. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    " 0,  20, 0.0000, 0.1611",
    " 1,  29, 0.0061, 0.1718",
  })
  void givesThePublishedIntervals(int successes, int trials, double low, double high) {
    Wilson interval = Wilson.of(successes, trials);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void whereNothingWasTriedAnythingMayBe() {
    assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
  }

  @Property(seed = "1")
  void theIntervalHoldsTheShareAndLiesInZeroToOne(
      @ForAll @IntRange(min = 0, max = 5000) int successes,
      @ForAll @IntRange(min = 1, max = 5000) int misses) {
    int trials = successes + misses;
    Wilson interval = Wilson.of(successes, trials);
    assertThat((double) successes / trials).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isGreaterThanOrEqualTo(0);
    assertThat(interval.high()).isLessThanOrEqualTo(1);
  }

  @Property(seed = "1")
  void successesAndMissesMirrorEachOther(
      @ForAll @IntRange(min = 0, max = 500) int successes,
      @ForAll @IntRange(min = 1, max = 500) int misses) {
    Wilson one = Wilson.of(successes, successes + misses);
    Wilson other = Wilson.of(misses, successes + misses);
    assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-12));
  }
}
