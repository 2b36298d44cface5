package dev.almanac.evaluate;

import java.util.List;

/**
 * How much two summaries share, as F1 of three measures, each 0..1.
 *
 * @param one of words
 * @param two of pairs of words that follow one another
 * @param longest of common subsequences, sentence by sentence
 */
public record RougeScore(double one, double two, double longest) {

  /** Nothing in common. */
  public static final RougeScore NONE = new RougeScore(0, 0, 0);

  /** The difference in each measure. */
  RougeScore minus(RougeScore other) {
    return new RougeScore(one - other.one, two - other.two, longest - other.longest);
  }

  /** The means; all 0 of no scores. */
  static RougeScore mean(List<RougeScore> scores) {
    return scores.isEmpty()
        ? NONE
        : new RougeScore(
            scores.stream().mapToDouble(RougeScore::one).sum() / scores.size(),
            scores.stream().mapToDouble(RougeScore::two).sum() / scores.size(),
            scores.stream().mapToDouble(RougeScore::longest).sum() / scores.size());
  }
}
