package dev.almanac.summarise;

import dev.almanac.summarise.Concepts.Spoken;
import java.util.List;

/** How much each sentence is like all of them. */
final class Centrality {

  private Centrality() {}

  /**
   * The sum of a sentence's cosines with all sentences, itself among them, over tf-idf of content
   * words that count once a sentence. A sum of cosines is the cosine with the sum, so that no pair
   * need be looked at.
   *
   * @param concepts how many there are
   */
  static double[] of(List<Spoken> sentences, int concepts) {
    double[] idf = new double[concepts];
    for (Spoken sentence : sentences) {
      for (int word : sentence.words()) {
        idf[word]++;
      }
    }
    for (int i = 0; i < concepts; i++) {
      idf[i] = idf[i] == 0 ? 0 : Math.log(1 + sentences.size() / idf[i]);
    }
    double[] sum = new double[concepts];
    double[] norms = new double[sentences.size()];
    for (int i = 0; i < norms.length; i++) {
      for (int word : sentences.get(i).words()) {
        norms[i] += idf[word] * idf[word];
      }
      norms[i] = Math.sqrt(norms[i]);
      for (int word : sentences.get(i).words()) {
        sum[word] += idf[word] / norms[i];
      }
    }
    double[] centrality = new double[norms.length];
    for (int i = 0; i < norms.length; i++) {
      for (int word : sentences.get(i).words()) {
        centrality[i] += idf[word] / norms[i] * sum[word];
      }
    }
    return centrality;
  }
}
