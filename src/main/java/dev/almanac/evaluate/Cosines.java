package dev.almanac.evaluate;

import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one text as bags of content words, and how like they are. */
final class Cosines {
  private final List<Map<String, Double>> bags = new ArrayList<>();
  private final Map<String, Integer> sentencesWith = new HashMap<>();

  Cosines(GoldText text) {
    for (int i = 0; i < text.sentences().size(); i++) {
      Map<String, Double> bag = new HashMap<>();
      Words.visit(
          text.sentence(i),
          (word, from, to) -> {
            if (!Stopwords.contains(word) && word.length() > 1) {
              bag.merge(word, 1.0, Double::sum);
            }
          });
      bags.add(bag);
      bag.keySet().forEach(word -> sentencesWith.merge(word, 1, Integer::sum));
    }
  }

  /** Content words of a sentence, each as often as it occurs. */
  int length(int sentence) {
    return (int) bags.get(sentence).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Distinct content words that two sentences share. */
  int common(int a, int b) {
    return (int) bags.get(a).keySet().stream().filter(bags.get(b)::containsKey).count();
  }

  /**
   * Cosines of tf-idf, the logarithm of the sentences in all by those with the word; 1 with itself.
   */
  double[][] tfIdf() {
    int n = bags.size();
    List<Map<String, Double>> vectors = new ArrayList<>();
    for (Map<String, Double> bag : bags) {
      Map<String, Double> vector = new HashMap<>();
      bag.forEach(
          (word, count) ->
              vector.put(
                  word, count * Math.log(1 + (double) n / sentencesWith.getOrDefault(word, 1))));
      double norm = Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
      vector.replaceAll((word, value) -> value / norm);
      vectors.add(vector);
    }
    double[][] cosines = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        Map<String, Double> other = vectors.get(j);
        double cosine = 0;
        for (Map.Entry<String, Double> entry : vectors.get(i).entrySet()) {
          cosine += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        cosines[i][j] = cosine;
        cosines[j][i] = cosine;
      }
    }
    return cosines;
  }
}
