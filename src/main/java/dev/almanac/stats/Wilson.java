package dev.almanac.stats;

/**
 * The score interval for a share (Wilson 1927), at 95 %.
 *
 * @param low 0..1
 * @param high 0..1, at least {@code low}
 */
public record Wilson(double low, double high) {
  /** The 97.5 % point of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /** The interval for {@code successes} of {@code trials}; all of 0..1 where nothing was tried. */
  public static Wilson of(int successes, int trials) {
    if (trials == 0) {
      return new Wilson(0, 1);
    }
    double n = trials;
    double p = successes / n;
    double scale = 1 / (1 + Z * Z / n);
    double centre = p + Z * Z / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    // At the ends the interval touches 0 and 1 exactly; rounding must not step over them.
    double low = successes == 0 ? 0 : Math.max(0, (centre - half) * scale);
    double high = successes == trials ? 1 : Math.min(1, (centre + half) * scale);
    return new Wilson(low, high);
  }
}
