package dev.almanac.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PredictiveTest {

  @Property(tries = 500, seed = "1")
  void isTheNormalDeviateOfTheMidPValueSummedTermByTerm(
      @ForAll @IntRange(max = 60) int count,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(min = 1, max = 90) int periods) {
    assertThat(MidP.normal(Predictive.z(count, before, periods)))
        .isCloseTo(MidP.of(count, before, periods, 1), within(1e-10));
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

  @Property(tries = 500, seed = "3")
  void roomIsMeasuredInAnything(
      @ForAll @IntRange(max = 60) int count,
      @ForAll @IntRange(max = 100) int before,
      @ForAll @IntRange(min = 100, max = 5000) int roomBefore,
      @ForAll @IntRange(min = 60, max = 900) int room) {
    assertThat(MidP.normal(Predictive.z(count, before, roomBefore, room)))
        .isCloseTo(MidP.of(count, before, roomBefore, room), within(1e-10));
    assertThat(Predictive.z(count, before, 7L * roomBefore, 7L * room))
        .isCloseTo(Predictive.z(count, before, roomBefore, room), within(1e-9));
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
