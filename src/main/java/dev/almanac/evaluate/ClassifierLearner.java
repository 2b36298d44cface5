package dev.almanac.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns a {@link LinearClassifier}: L2-regularised logistic regression by LIBLINEAR's trust region
 * Newton method (Lin, Weng and Keerthi 2008), which draws no lots: the same texts in the same order
 * give the same weights.
 */
final class ClassifierLearner {

  /** A text as terms and signals, with its labels. */
  record Example(Map<String, Integer> counts, Map<String, Double> signals, Set<String> labels) {}

  static {
    Linear.disableDebugOutput();
  }

  private final LearnConfig config;

  ClassifierLearner(LearnConfig config) {
    this.config = config;
  }

  /** Learns each of these labels against all the texts without it. */
  LinearClassifier learn(List<Example> examples, List<String> labels) {
    Map<String, Double> idf = idf(examples);
    List<String> columns = new ArrayList<>(idf.keySet());
    Set<String> signals = new TreeSet<>();
    examples.forEach(one -> signals.addAll(one.signals().keySet()));
    columns.addAll(signals);
    Map<String, Integer> places = new LinkedHashMap<>();
    columns.forEach(term -> places.put(term, places.size() + 1));
    Feature[][] rows = new Feature[examples.size()][];
    for (int i = 0; i < rows.length; i++) {
      Map<String, Double> vector = LinearClassifier.scaled(examples.get(i).counts(), idf);
      vector.putAll(examples.get(i).signals());
      rows[i] =
          vector.entrySet().stream()
              .map(entry -> (Feature) new FeatureNode(place(places, entry), entry.getValue()))
              .sorted(Comparator.comparingInt(Feature::getIndex))
              .toArray(Feature[]::new);
    }
    double[] intercepts = new double[labels.size()];
    double[][] weights = new double[columns.size()][labels.size()];
    for (int label = 0; label < labels.size(); label++) {
      Model model = model(rows, columns.size(), examples, labels.get(label));
      // The coefficients are those of the class that comes first in the model.
      double sign = model.getLabels()[0] > 0 ? 1 : -1;
      double[] all = model.getFeatureWeights();
      for (int column = 0; column < columns.size(); column++) {
        weights[column][label] = sign * all[column];
      }
      intercepts[label] = sign * all[columns.size()];
    }
    Map<String, double[]> byTerm = new HashMap<>();
    columns.forEach(term -> byTerm.put(term, weights[byTerm.size()]));
    return new LinearClassifier(labels, intercepts, idf, byTerm);
  }

  private static int place(Map<String, Integer> places, Map.Entry<String, Double> entry) {
    return places.getOrDefault(entry.getKey(), 0);
  }

  private Model model(Feature[][] rows, int columns, List<Example> examples, String label) {
    Problem problem = new Problem();
    problem.x = new Feature[rows.length][];
    problem.y = new double[rows.length];
    int positive = 0;
    for (int i = 0; i < rows.length; i++) {
      boolean has = examples.get(i).labels().contains(label);
      positive += has ? 1 : 0;
      problem.y[i] = has ? 1 : -1;
      problem.x[i] = new Feature[rows[i].length + 1];
      System.arraycopy(rows[i], 0, problem.x[i], 0, rows[i].length);
      problem.x[i][rows[i].length] = new FeatureNode(columns + 1, 1);
    }
    if (positive == 0 || positive == rows.length) {
      throw new IllegalArgumentException("nothing to tell apart: every text, or none, is " + label);
    }
    problem.l = rows.length;
    problem.n = columns + 1;
    problem.bias = 1;
    Parameter parameter = new Parameter(SolverType.L2R_LR, config.cost(), 1e-2);
    double odds = (rows.length - positive) / (double) positive;
    parameter.setWeights(
        new double[] {StrictMath.pow(odds, config.balance()), 1}, new int[] {1, -1});
    return Linear.train(problem, parameter);
  }

  /** The inverse document frequency of the terms that are kept, in alphabetical order. */
  private Map<String, Double> idf(List<Example> examples) {
    Map<String, Integer> texts = new TreeMap<>();
    examples.forEach(
        one -> one.counts().keySet().forEach(term -> texts.merge(term, 1, Integer::sum)));
    Map<String, Double> idf = new TreeMap<>();
    texts.entrySet().stream()
        .filter(entry -> entry.getValue() >= config.leastTexts())
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(config.mostTerms())
        .forEach(
            entry ->
                idf.put(
                    entry.getKey(),
                    1 + StrictMath.log((1.0 + examples.size()) / (1 + entry.getValue()))));
    return idf;
  }
}
