package dev.almanac.summarise;

import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs the sentences of a post, and the concepts that they speak of.
 *
 * <p>A sentence weighs by its place, its centrality and its wording, multiplied. The weight of a
 * concept grows with that of the sentences that have it: what a post says where posts say what they
 * are about, and says again, is what it is about.
 *
 * <p>Centrality is the sum of cosines with all sentences (Erkan and Radev, LexRank, 2004), here in
 * time linear in the text. That both ends of a text count for more is the idea of HipoRank (Dong et
 * al. 2021); title and cue phrases are Edmundson's (New Methods in Automatic Extracting, 1969).
 */
final class Salience {
  private final SummaryConfig.Weights weights;
  private final List<Concepts.Spoken> spoken = new ArrayList<>();
  private final double[] sentences;
  private final double[] concepts;

  Salience(SummaryConfig.Weights weights, String title, String text, List<Candidate> candidates) {
    this.weights = weights;
    Concepts numbers = new Concepts();
    Concepts.Spoken inTitle = numbers.of(title, 0, title.length());
    for (Candidate candidate : candidates) {
      Span span = candidate.span();
      spoken.add(numbers.of(text, span.start(), span.end()));
    }
    this.sentences = new double[candidates.size()];
    this.concepts = new double[numbers.count()];
    double[] placed = new double[sentences.length];
    for (int i = 0; i < sentences.length; i++) {
      placed[i] = place(i) * Wording.factor(weights, text, candidates.get(i));
    }
    weighConcepts(placed, inTitle);
    double[] centrality = Centrality.of(spoken, concepts.length);
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = placed[i] * centrality[i] * candidates.get(i).emphasis();
    }
  }

  /** The weight of a sentence: place × wording × centrality. */
  double sentence(int index) {
    return sentences[index];
  }

  /** The weights of concepts by number, to be changed at will; 0 of one that occurs once. */
  double[] concepts() {
    return concepts.clone();
  }

  /** The concepts of a sentence. */
  int[] concepts(int sentence) {
    return spoken.get(sentence).all();
  }

  /** The share of the words of the poorer of two sentences that both have, from 0 to 1. */
  double likeness(int a, int b) {
    int[] one = spoken.get(a).words();
    int[] other = spoken.get(b).words();
    int least = Math.min(one.length, other.length);
    return least == 0 ? 0 : (double) Concepts.common(one, other) / least;
  }

  private void weighConcepts(double[] placed, Concepts.Spoken inTitle) {
    int[] uses = new int[concepts.length];
    for (int concept : inTitle.all()) {
      uses[concept]++;
      concepts[concept] += weights.title();
    }
    for (int i = 0; i < placed.length; i++) {
      for (int concept : spoken.get(i).all()) {
        uses[concept]++;
        concepts[concept] += placed[i];
      }
    }
    for (int i = 0; i < concepts.length; i++) {
      concepts[i] = uses[i] < 2 ? 0 : Math.pow(concepts[i], weights.repetition());
    }
  }

  private double place(int index) {
    double n = sentences.length;
    double before = index / n;
    double after = (n - 1 - index) / n;
    return 1
        + weights.opening() * Math.exp(-before / weights.openingShare())
        + weights.closing() * Math.exp(-after / weights.closingShare());
  }
}
