package dev.almanac.stats;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * How far a count stands from what the past lets expect. Posts come as a Poisson process whose rate
 * is known only from the past, so that the next count is negative binomial: with Jeffreys' prior,
 * {@code before} posts in {@code periods} give it {@code r = before + 1/2} and {@code p = periods /
 * (periods + 1)} (Gelman and others: Bayesian Data Analysis, 2.6). A count's mid-p value, which
 * takes half of the probability of the count itself (Lancaster 1961), is then told as the standard
 * normal deviate of the same probability. Holds for counts of 0 and 1 as for large ones.
 */
public final class Predictive {
  /** Jeffreys' prior of a Poisson rate is a gamma distribution of this shape. */
  private static final double PRIOR_SHAPE = 0.5;

  /** A tail under 1e-300 is not told apart from none. */
  private static final double MOST = 37;

  private Predictive() {}

  /**
   * The deviate.
   *
   * @param count posts of the period, from 0
   * @param before posts of the periods before it, from 0
   * @param periods how many periods that were, from 1
   * @return -37..37; above 0 where there are more posts than expected
   */
  public static double z(int count, long before, int periods) {
    return z(count, before, periods, 1);
  }

  /**
   * The deviate where one period offers more room for posts than another.
   *
   * @param count posts of the period, from 0
   * @param before posts of the periods before it, from 0
   * @param roomBefore what these periods offered, as all their posts, from 1
   * @param room what the period offers, in the same measure, from 1
   * @return -37..37; above 0 where there are more posts than expected
   */
  public static double z(int count, long before, long roomBefore, long room) {
    double r = before + PRIOR_SHAPE;
    double p = (double) roomBefore / (roomBefore + room);
    double half = probability(count, r, p) / 2;
    // The lesser tail is taken, of which no digits cancel.
    double above = RegularizedBeta.complement(p, r, count + 1.0) + half;
    if (above <= 0.5) {
      return deviate(above);
    }
    double below = (count == 0 ? 0 : RegularizedBeta.value(p, r, count)) + half;
    return -deviate(below);
  }

  private static double probability(int count, double r, double p) {
    return Math.exp(
        LogGamma.value(count + r)
            - LogGamma.value(r)
            - LogGamma.value(count + 1.0)
            + r * Math.log(p)
            + count * Math.log1p(-p));
  }

  private static double deviate(double tail) {
    return Math.min(MOST, Math.sqrt(2) * InverseErfc.value(2 * tail));
  }
}
