package dev.almanac.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What one system scored on each text.
 *
 * @param name of the system
 * @param words of its summaries, in the mean, as the job counts them
 * @param plain without stemming
 * @param stemmed with it
 */
public record SystemScores(
    String name, double words, List<RougeScore> plain, List<RougeScore> stemmed) {

  /** The means, 0..1. */
  public RougeScore mean(boolean stemming) {
    return RougeScore.mean(scores(stemming));
  }

  /** The 95% interval of how much more than another system it scores in the mean: lower, upper. */
  public double[] interval(
      SystemScores other, boolean stemming, ToDoubleFunction<RougeScore> measure) {
    List<RougeScore> ours = scores(stemming);
    List<RougeScore> theirs = other.scores(stemming);
    return Bootstrap.interval(
        IntStream.range(0, ours.size())
            .mapToDouble(i -> measure.applyAsDouble(ours.get(i).minus(theirs.get(i))))
            .toArray());
  }

  private List<RougeScore> scores(boolean stemming) {
    return stemming ? stemmed : plain;
  }
}
