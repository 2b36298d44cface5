package dev.almanac.evaluate;

import java.util.Arrays;

/** Peers that score a sentence by the sentences that it is like, written for the comparison. */
final class GraphPeers {
  /** Of the random walk: the chance to go on along an edge (Brin and Page 1998). */
  private static final double DAMPING = 0.85;

  private static final int STEPS = 60;

  /** Less like sentences have no edge (Erkan and Radev 2004, section 3.2). */
  private static final double LEXRANK_THRESHOLD = 0.1;

  private GraphPeers() {}

  /** TextRank (Mihalcea and Tarau 2004): shared words by the logarithms of both lengths. */
  static double[] textRank(GoldText text) {
    Cosines cosines = new Cosines(text);
    int n = text.sentences().size();
    double[][] edges = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double lengths =
            Math.log(Math.max(1, cosines.length(i))) + Math.log(Math.max(1, cosines.length(j)));
        double edge = lengths > 0 ? cosines.common(i, j) / lengths : 0;
        edges[i][j] = edge;
        edges[j][i] = edge;
      }
    }
    return walk(edges);
  }

  /** Continuous LexRank (Erkan and Radev 2004): a random walk over cosines of 0.1 and more. */
  static double[] lexRank(GoldText text) {
    double[][] edges = new Cosines(text).tfIdf();
    for (int i = 0; i < edges.length; i++) {
      for (int j = 0; j < edges.length; j++) {
        edges[i][j] = i == j || edges[i][j] < LEXRANK_THRESHOLD ? 0 : edges[i][j];
      }
    }
    return walk(edges);
  }

  /**
   * Centrality directed by boundaries: HipoRank (Dong, Mircea and Cheung 2021) of a text without
   * sections, whose λ1 = 0 and λ2 = α = 1. A sentence counts its likeness to those that are farther
   * from the nearer end of the text than itself.
   */
  static double[] boundaryDirected(GoldText text) {
    double[][] cosines = new Cosines(text).tfIdf();
    int n = cosines.length;
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        boolean nearer = Math.min(i, n - 1 - i) < Math.min(j, n - 1 - j);
        scores[i] += i != j && nearer ? cosines[i][j] : 0;
      }
    }
    return scores;
  }

  private static double[] walk(double[][] edges) {
    int n = edges.length;
    double[] at = new double[n];
    Arrays.fill(at, 1.0 / n);
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      out[i] = Arrays.stream(edges[i]).sum();
    }
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[n];
      Arrays.fill(next, (1 - DAMPING) / n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[j] += DAMPING * at[i] * (out[i] > 0 ? edges[i][j] / out[i] : 1.0 / n);
        }
      }
      at = next;
    }
    return at;
  }
}
