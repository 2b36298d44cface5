package dev.almanac.evaluate;

import java.util.Arrays;
import java.util.Random;

/** Intervals of a mean by drawing the texts again (Efron 1979), the same draws every time. */
final class Bootstrap {
  private static final int DRAWS = 10_000;
  private static final long SEED = 1;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /**
   * The 95% percentile interval of the mean: lower and upper end. Of differences between two
   * systems on the same texts it is the paired bootstrap (Koehn 2004).
   */
  static double[] interval(double[] values) {
    Random random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new double[] {means[(int) (TAIL * DRAWS)], means[DRAWS - 1 - (int) (TAIL * DRAWS)]};
  }
}
