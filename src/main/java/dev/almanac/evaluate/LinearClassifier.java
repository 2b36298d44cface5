package dev.almanac.evaluate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A linear classifier of texts, one logistic regression a label: the probability of a label is the
 * logistic of its intercept and of the sum of its weights times the text's term weights, which are
 * (1 + ln count) × idf, scaled to length 1 (Salton and Buckley 1988). Beside terms a text may have
 * signals, such as what the rules say of each theme, which are taken as they are. Immutable, so one
 * instance may serve many threads.
 */
final class LinearClassifier {
  private final List<String> labels;
  private final double[] intercepts;
  private final Map<String, Double> idf;
  private final Map<String, double[]> weights;

  /**
   * Puts a classifier together.
   *
   * @param labels their names
   * @param intercepts by label
   * @param idf of the terms
   * @param weights of terms and signals, by label
   */
  LinearClassifier(
      List<String> labels,
      double[] intercepts,
      Map<String, Double> idf,
      Map<String, double[]> weights) {
    this.labels = List.copyOf(labels);
    this.intercepts = intercepts.clone();
    this.idf = Map.copyOf(idf);
    this.weights = Map.copyOf(weights);
  }

  /** The labels, in the order of {@link #probabilities}. */
  List<String> labels() {
    return labels;
  }

  /** Whether a term or signal was learned. */
  boolean knows(String term) {
    return weights.containsKey(term);
  }

  /** The probability of each label, 0..1, each on its own. */
  double[] probabilities(Map<String, Integer> counts, Map<String, Double> signals) {
    double[] odds = intercepts.clone();
    SortedMap<String, Double> vector = scaled(counts, idf);
    vector.putAll(signals);
    vector.forEach(
        (term, value) -> {
          double[] its = weights.get(term);
          for (int label = 0; its != null && label < odds.length; label++) {
            odds[label] += its[label] * value;
          }
        });
    for (int label = 0; label < odds.length; label++) {
      odds[label] = 1 / (1 + StrictMath.exp(-odds[label]));
    }
    return odds;
  }

  /**
   * The term weights of a text, scaled to length 1; terms without an idf are left out. They come in
   * alphabetical order, because a sum of doubles depends on its order.
   */
  static SortedMap<String, Double> scaled(Map<String, Integer> counts, Map<String, Double> idf) {
    SortedMap<String, Double> vector = new TreeMap<>();
    counts.forEach(
        (term, count) -> {
          Double rarity = idf.get(term);
          if (rarity != null) {
            vector.put(term, (1 + StrictMath.log(count)) * rarity);
          }
        });
    double squares = 0;
    for (double value : vector.values()) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    vector.replaceAll((term, value) -> value / length);
    return vector;
  }
}
