package dev.almanac.stats;

/**
 * Two-state bursts in batched arrivals: Kleinberg, “Bursty and Hierarchical Structure in Streams”
 * (2002), section 4. State 0 expects the series' overall share of the arrivals, state 1 {@link
 * #SCALE} times that; a step up costs {@link #GAMMA} · ln n.
 */
public final class Bursts {
  /** Kleinberg's s. */
  private static final double SCALE = 2;

  /** Kleinberg's γ. */
  private static final double GAMMA = 1;

  /** A share of one would make state 1's misses impossible. */
  private static final double MAX_SHARE = 0.9999;

  private Bursts() {}

  /**
   * The cheapest sequence of states.
   *
   * @param relevant arrivals of the theme in each batch
   * @param total arrivals in each batch, at least as many
   * @return 0 or 1 for each batch; all 0 for a series without arrivals
   */
  public static int[] levels(int[] relevant, int[] total) {
    int n = relevant.length;
    int[] levels = new int[n];
    long hits = java.util.Arrays.stream(relevant).asLongStream().sum();
    long all = java.util.Arrays.stream(total).asLongStream().sum();
    if (hits == 0 || hits == all) {
      return levels;
    }
    double share0 = (double) hits / all;
    State state0 = State.of(share0);
    State state1 = State.of(Math.min(MAX_SHARE, SCALE * share0));
    double up = GAMMA * Math.log(n);
    boolean[] burstFromBurst = new boolean[n];
    boolean[] calmFromBurst = new boolean[n];
    double calm = 0;
    double burst = up;
    for (int t = 0; t < n; t++) {
      double calmBefore = calm;
      double burstBefore = t == 0 ? Double.POSITIVE_INFINITY : burst;
      calmFromBurst[t] = burstBefore < calmBefore;
      burstFromBurst[t] = burstBefore <= calmBefore + up;
      calm = Math.min(calmBefore, burstBefore) + state0.cost(relevant[t], total[t]);
      burst = Math.min(calmBefore + up, burstBefore) + state1.cost(relevant[t], total[t]);
    }
    boolean inBurst = burst < calm;
    for (int t = n - 1; t >= 0; t--) {
      levels[t] = inBurst ? 1 : 0;
      inBurst = inBurst ? burstFromBurst[t] : calmFromBurst[t];
    }
    return levels;
  }

  /**
   * A state, by the logarithms of its share and of what is left of one.
   *
   * @param hit of the share
   * @param miss of the rest
   */
  private record State(double hit, double miss) {

    static State of(double share) {
      return new State(Math.log(share), Math.log1p(-share));
    }

    /** Minus the log-likelihood, without the binomial coefficient that both states share. */
    double cost(int relevant, int total) {
      return -(relevant * hit + (total - relevant) * miss);
    }
  }
}
