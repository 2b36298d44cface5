package dev.almanac.discovery;

/**
 * How surely two shares differ: the log-likelihood ratio G² of a two by two table (Dunning:
 * “Accurate Methods for the Statistics of Surprise and Coincidence”, 1993, section 5), signed as
 * Rayson and Garside compare corpora with it (2000). Follows χ² of one degree of freedom, and holds
 * for counts that are too small for a normal approximation.
 */
final class LogLikelihood {
  private LogLikelihood() {}

  /**
   * The ratio.
   *
   * @param hits in the period, 0..{@code all}
   * @param all of the period, at least 1
   * @param hitsBefore before it, 0..{@code allBefore}
   * @param allBefore before it, at least 1
   * @return above 0 where the period's share is the larger one, below 0 where it is the smaller
   */
  static double signed(long hits, long all, long hitsBefore, long allBefore) {
    double share = (double) hits / all;
    double shareBefore = (double) hitsBefore / allBefore;
    double together = (double) (hits + hitsBefore) / (all + allBefore);
    double ratio =
        2
            * (log(share, hits, all)
                + log(shareBefore, hitsBefore, allBefore)
                - log(together, hits, all)
                - log(together, hitsBefore, allBefore));
    return share >= shareBefore ? Math.max(0, ratio) : -Math.max(0, ratio);
  }

  private static double log(double share, long hits, long all) {
    return (hits == 0 ? 0 : hits * Math.log(share))
        + (hits == all ? 0 : (all - hits) * Math.log1p(-share));
  }
}
