package dev.almanac.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The labels that one system gave the texts of a task.
 *
 * @param system its name
 * @param task what was asked
 * @param answers of each text, in the task's order
 */
public record ThemeAnswers(String system, ThemeTask task, List<Set<String>> answers) {
  private static final int DRAWS = 2_000;
  private static final long SEED = 1;
  private static final double TAIL = 0.025;

  /**
   * How often a label was given and right, given and wrong, and missed.
   *
   * @param label its name
   */
  public record LabelCounts(String label, int hits, int wrong, int missed) {
    /** 0 where nothing was given. */
    public double precision() {
      return hits == 0 ? 0 : hits / (double) (hits + wrong);
    }

    /** 0 where nothing was to be found. */
    public double recall() {
      return hits == 0 ? 0 : hits / (double) (hits + missed);
    }

    /** The harmonic mean of both. */
    public double f1() {
      return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + wrong + missed);
    }
  }

  /** By the task's measure, 0..1. */
  public double score() {
    return score(IntStream.range(0, answers.size()).toArray());
  }

  /** The micro-F1 of these labels alone, 0..1. */
  public double microF1(List<String> labels) {
    return micro(counts(labels, IntStream.range(0, answers.size()).toArray()));
  }

  /** The 95% percentile interval of the score by drawing the texts again (Efron 1979). */
  public double[] interval() {
    return interval(this::score);
  }

  /** The same of how much more it scores than another system (the paired bootstrap). */
  public double[] interval(ThemeAnswers other) {
    return interval(texts -> score(texts) - other.score(texts));
  }

  /** The counts of every label, in the task's order. */
  public List<LabelCounts> counts() {
    return counts(names(), IntStream.range(0, answers.size()).toArray());
  }

  private double[] interval(ToDoubleFunction<int[]> measure) {
    Random random = new Random(SEED);
    double[] scores = new double[DRAWS];
    int[] texts = new int[answers.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < texts.length; i++) {
        texts[i] = random.nextInt(texts.length);
      }
      scores[draw] = measure.applyAsDouble(texts);
    }
    Arrays.sort(scores);
    int tail = (int) (TAIL * DRAWS);
    return new double[] {scores[tail], scores[DRAWS - 1 - tail]};
  }

  private double score(int[] texts) {
    return switch (task.measure()) {
      case MACRO_F1 ->
          counts(names(), texts).stream().mapToDouble(LabelCounts::f1).average().orElse(0);
      case MICRO_F1 -> micro(counts(names(), texts));
      case TOP_3 ->
          Arrays.stream(texts)
                  .filter(i -> answers.get(i).containsAll(task.texts().get(i).labels()))
                  .count()
              / (double) texts.length;
    };
  }

  private List<String> names() {
    return task.labels().stream().map(ThemeLabel::name).toList();
  }

  private static double micro(List<LabelCounts> counts) {
    int hits = counts.stream().mapToInt(LabelCounts::hits).sum();
    int wrong = counts.stream().mapToInt(LabelCounts::wrong).sum();
    int missed = counts.stream().mapToInt(LabelCounts::missed).sum();
    return new LabelCounts("", hits, wrong, missed).f1();
  }

  private List<LabelCounts> counts(List<String> labels, int[] texts) {
    List<LabelCounts> counts = new ArrayList<>();
    for (String label : labels) {
      int hits = 0;
      int wrong = 0;
      int missed = 0;
      for (int i : texts) {
        boolean is = task.texts().get(i).labels().contains(label);
        boolean given = answers.get(i).contains(label);
        hits += is && given ? 1 : 0;
        wrong += !is && given ? 1 : 0;
        missed += is && !given ? 1 : 0;
      }
      counts.add(new LabelCounts(label, hits, wrong, missed));
    }
    return counts;
  }
}
