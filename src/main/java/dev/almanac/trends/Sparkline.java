package dev.almanac.trends;

import java.util.Collections;
import java.util.List;

/** Counts → a line of block characters, the highest as high as a line of text. */
public final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /** One character a count, each at least 0; nothing but baselines where all are 0. */
  public static String of(List<Integer> counts) {
    int most = counts.isEmpty() ? 0 : Collections.max(counts);
    StringBuilder line = new StringBuilder(counts.size());
    for (int count : counts) {
      int height = most == 0 ? 0 : (count * (BLOCKS.length() - 1) + most - 1) / most;
      line.append(BLOCKS.charAt(height));
    }
    return line.toString();
  }
}
