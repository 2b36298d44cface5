package dev.almanac.stats;

import org.apache.commons.numbers.gamma.Erfc;

/** The probabilities behind {@link Predictive}, without a gamma or a beta function. */
public final class MidP {
  private MidP() {}

  /** From p(0) on each probability of the distribution follows from the one before it. */
  public static double of(int count, long before, long roomBefore, long room) {
    double r = before + 0.5;
    double p = (double) roomBefore / (roomBefore + room);
    double probability = Math.pow(p, r);
    double below = 0;
    for (int k = 0; k < count; k++) {
      below += probability;
      probability *= (k + r) / (k + 1) * (1 - p);
    }
    return below + probability / 2;
  }

  /** The probability that a standard normal variable is less. */
  public static double normal(double z) {
    return Erfc.value(-z / Math.sqrt(2)) / 2;
  }
}
