package dev.almanac.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.Erfc;
import org.junit.jupiter.api.Test;

class PredictiveTest {

  /** From p(0) on each probability of the distribution follows from the one before it. */
  private static double midP(int count, long before, int periods) {
    double r = before + 0.5;
    double p = periods / (periods + 1.0);
    double probability = Math.pow(p, r);
    double below = 0;
    for (int k = 0; k < count; k++) {
      below += probability;
      probability *= (k + r) / (k + 1) * (1 - p);
    }
    return below + probability / 2;
  }

  private static double normal(double z) {
    return Erfc.value(-z / Math.sqrt(2)) / 2;
  }

  @Property(tries = 500, seed = "1")
  void isTheNormalDeviateOfTheMidPValueSummedTermByTerm(
      @ForAll @IntRange(max = 60) int count,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(min = 1, max = 90) int periods) {
    assertThat(normal(Predictive.z(count, before, periods)))
        .isCloseTo(midP(count, before, periods), within(1e-10));
  }

  @Property(tries = 500, seed = "2")
  void growsWithTheCountAndShrinksWithThePast(
      @ForAll @IntRange(max = 200) int count,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(min = 1, max = 90) int periods) {
    double z = Predictive.z(count, before, periods);
    Assume.that(z < 36);
    assertThat(Predictive.z(count + 1, before, periods)).isGreaterThan(z);
    assertThat(Predictive.z(count, before + 1, periods)).isLessThan(z);
  }

  @Test
  void oneDayWithoutAPastOfPostsIsNoSurprise() {
    // r = 1/2, p = 1/2: p(0) = 0.7071, so that z is the deviate of 0.3536.
    assertThat(Predictive.z(0, 0, 1)).isCloseTo(-0.3757, within(1e-4));
  }

  @Test
  void aCountBeyondAllBoundsHasAFiniteDeviate() {
    assertThat(Predictive.z(100_000, 0, 90)).isEqualTo(37);
    assertThat(Predictive.z(0, 1_000_000, 1)).isEqualTo(-37);
  }
}
