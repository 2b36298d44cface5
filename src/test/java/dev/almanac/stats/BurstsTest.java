package dev.almanac.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BurstsTest {
  private static final int EACH = 10;

  /**
   * Worked by hand: the overall share is 31/90, so a hit saves ln 2 = 0.693 in the burst state and
   * a miss costs ln((1 − 31/90) / (1 − 62/90)) = 0.745 more. The middle saves 4.05 + 5.49 + 4.05,
   * far more than the ln 9 = 2.20 that the step up costs.
   */
  @Test
  void threeBusyBatchesAreABurst() {
    assertThat(Bursts.levels(new int[] {1, 1, 1, 8, 9, 8, 1, 1, 1}, total(9)))
        .containsExactly(0, 0, 0, 1, 1, 1, 0, 0, 0);
  }

  /**
   * Worked by hand: the overall share is 1/6, so a miss costs ln((5/6) / (4/6)) = 0.223 more. Three
   * hits save 3 · 0.693 − 7 · 0.223 = 0.52, less than ln 9 = 2.20; five save 2.35, just enough.
   */
  @Test
  void aSmallRiseDoesNotPayForTheStepUp() {
    assertThat(Bursts.levels(new int[] {1, 1, 1, 1, 3, 1, 1, 1, 5}, total(9)))
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1);
  }

  @Test
  void aBurstMayLastToTheEnd() {
    assertThat(Bursts.levels(new int[] {1, 0, 1, 0, 1, 0, 9, 9}, total(8)))
        .containsExactly(0, 0, 0, 0, 0, 0, 1, 1);
  }

  @Test
  void aSeriesWithoutArrivalsIsCalm() {
    assertThat(Bursts.levels(new int[3], total(3))).containsExactly(0, 0, 0);
  }

  @Test
  void aSeriesThatIsAllThereIsHasNothingToBurstAgainst() {
    assertThat(Bursts.levels(new int[] {2, 9, 2}, new int[] {2, 9, 2})).containsExactly(0, 0, 0);
  }

  @Test
  void emptyBatchesInBetweenAreAllowed() {
    assertThat(Bursts.levels(new int[] {0, 1, 0}, new int[] {0, 9, 0})).containsExactly(0, 0, 0);
  }

  @Property(tries = 300, seed = "1")
  void noOtherSequenceOfStatesIsCheaper(
      @ForAll @Size(min = 1, max = 9) int @IntRange(min = 0, max = EACH) [] relevant) {
    int[] total = total(relevant.length);
    double least = Double.POSITIVE_INFINITY;
    for (int states = 0; states < 1 << relevant.length; states++) {
      int[] levels = new int[relevant.length];
      for (int t = 0; t < levels.length; t++) {
        levels[t] = states >> t & 1;
      }
      least = Math.min(least, cost(relevant, levels));
    }
    int hits = Arrays.stream(relevant).sum();
    if (hits > 0 && hits < EACH * relevant.length) {
      assertThat(cost(relevant, Bursts.levels(relevant, total))).isCloseTo(least, within(1e-9));
    }
  }

  /** Kleinberg's cost of a sequence, with s = 2 and γ = 1, as the paper writes it. */
  private static double cost(int[] relevant, int[] levels) {
    double share = Arrays.stream(relevant).sum() / (double) (EACH * relevant.length);
    double cost = 0;
    int before = 0;
    for (int t = 0; t < relevant.length; t++) {
      double p = levels[t] == 0 ? share : Math.min(0.9999, 2 * share);
      cost -= relevant[t] * Math.log(p) + (EACH - relevant[t]) * Math.log(1 - p);
      cost += levels[t] > before ? Math.log(relevant.length) : 0;
      before = levels[t];
    }
    return cost;
  }

  private static int[] total(int length) {
    int[] total = new int[length];
    Arrays.fill(total, EACH);
    return total;
  }
}
