package dev.almanac.evaluate;

import dev.almanac.model.Theme;
import dev.almanac.themes.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives texts labels by the job's rules and by classifiers, and keeps what each answered. A
 * classifier is learned five times, each time without a fifth of the texts, which it then answers.
 */
public final class ThemeEvaluation {
  /** The job's rules. */
  private static final String RULES = "rules";

  /** Terms and the rules together. */
  private static final String OWN = "terms and rules";

  /** Of cross-validation. */
  public static final int FOLDS = 5;

  /** What a learned probability is to reach where a text may have any number of labels. */
  private static final double GIVEN = 0.35;

  private static final LearnConfig PEER = new LearnConfig(10, 0, 2, 100_000);

  private final Taxonomy taxonomy;
  private final ThemeRules rules;
  private final Map<LabelledText, Map<String, Double>> themes = new HashMap<>();

  public ThemeEvaluation(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.rules = new ThemeRules(taxonomy);
  }

  /** What each system answers; the rules come first, the own one last. */
  public List<ThemeAnswers> of(ThemeTask task) {
    LearnConfig config =
        switch (task.measure()) {
          case MACRO_F1 -> new LearnConfig(5, 1, 2, 200_000);
          case MICRO_F1 -> new LearnConfig(10, 0.3, 4, 10_000);
          case TOP_3 -> new LearnConfig(30, 0.3, 1, 200_000);
        };
    double signal = signal(task.measure());
    ThemeTask told = task.measure() == ThemeTask.Measure.TOP_3 ? task.withMore(themes(task)) : task;
    return List.of(
        byRules(task),
        learned("TF-IDF", task.withoutExtra(), PEER, text -> plain(text, text.text())),
        learned("titles alone", task.withoutExtra(), PEER, text -> plain(text, "")),
        learned("terms", task, config, text -> example(text, 0)),
        learned(OWN, told, config, text -> example(text, signal)));
  }

  /**
   * What the taxonomy says of the themes that correspond to a label, which stands in for texts
   * where a label has few.
   */
  private List<LabelledText> themes(ThemeTask task) {
    List<LabelledText> told = new ArrayList<>();
    for (ThemeLabel label : task.labels()) {
      for (String id : label.themes()) {
        Theme theme = taxonomy.theme(id);
        String text = theme.description() + "\n" + String.join("\n", theme.phrases());
        told.add(new LabelledText("theme " + id, theme.name(), text, Set.of(label.name())));
      }
    }
    return told;
  }

  /**
   * The length of a sure theme's signal beside terms, whose length is 1. It is short where the
   * labels are not the taxonomy's own.
   */
  private static double signal(ThemeTask.Measure measure) {
    return switch (measure) {
      case MACRO_F1 -> 0.2;
      case MICRO_F1 -> 1;
      case TOP_3 -> 0.5;
    };
  }

  private static ClassifierLearner.Example plain(LabelledText text, String body) {
    Map<String, Integer> counts = Terms.of("", text.title() + "\n" + body);
    return new ClassifierLearner.Example(counts, Map.of(), text.labels());
  }

  private ClassifierLearner.Example example(LabelledText text, double signal) {
    Map<String, Double> signals = new TreeMap<>();
    if (signal > 0) {
      themes(text).forEach((theme, score) -> signals.put("theme:" + theme, signal * score));
    }
    return new ClassifierLearner.Example(
        Terms.of(text.title(), text.text()), signals, text.labels());
  }

  private Map<String, Double> themes(LabelledText text) {
    return themes.computeIfAbsent(text, rules::themes);
  }

  private ThemeAnswers byRules(ThemeTask task) {
    List<Set<String>> answers = new ArrayList<>();
    for (LabelledText text : task.texts()) {
      Map<String, Double> found = themes(text);
      double[] scores =
          task.labels().stream().mapToDouble(label -> ThemeRules.score(label, found)).toArray();
      answers.add(answer(task, scores, Double.MIN_VALUE));
    }
    return new ThemeAnswers(RULES, task, answers);
  }

  private static ThemeAnswers learned(
      String name,
      ThemeTask task,
      LearnConfig config,
      Function<LabelledText, ClassifierLearner.Example> reader) {
    List<ClassifierLearner.Example> texts = task.texts().stream().map(reader).toList();
    List<ClassifierLearner.Example> others = task.extra().stream().map(reader).toList();
    List<Set<String>> answers = new ArrayList<>(Collections.nCopies(texts.size(), Set.of()));
    int[] folds = Folds.of(task.texts(), FOLDS);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<ClassifierLearner.Example> seen = new ArrayList<>();
      Set<String> hidden = new HashSet<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          hidden.add(task.texts().get(i).group());
        } else {
          seen.add(texts.get(i));
        }
      }
      for (int i = 0; i < others.size(); i++) {
        if (!hidden.contains(task.extra().get(i).group())) {
          seen.add(others.get(i));
        }
      }
      LinearClassifier classifier = new ClassifierLearner(config).learn(seen, tellable(task, seen));
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          answers.set(i, answer(task, scores(task, classifier, texts.get(i)), GIVEN));
        }
      }
    }
    return new ThemeAnswers(name, task, answers);
  }

  /** The labels that some of the texts have and some have not. */
  private static List<String> tellable(ThemeTask task, List<ClassifierLearner.Example> seen) {
    Map<String, Long> sizes =
        seen.stream()
            .flatMap(one -> one.labels().stream())
            .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    return task.labels().stream()
        .map(ThemeLabel::name)
        .filter(label -> sizes.containsKey(label) && sizes.get(label) < seen.size())
        .toList();
  }

  /** The probabilities in the order of the task's labels, 0 of those that were not learned. */
  private static double[] scores(
      ThemeTask task, LinearClassifier classifier, ClassifierLearner.Example text) {
    double[] learned = classifier.probabilities(text.counts(), text.signals());
    return task.labels().stream()
        .mapToInt(label -> classifier.labels().indexOf(label.name()))
        .mapToDouble(place -> place < 0 ? 0 : learned[place])
        .toArray();
  }

  /**
   * The best labels, as many as the measure asks for; of equal ones the first.
   *
   * @param given what a label's score is to reach where there may be any number of them
   */
  private static Set<String> answer(ThemeTask task, double[] scores, double given) {
    int most =
        switch (task.measure()) {
          case MACRO_F1 -> 1;
          case MICRO_F1 -> scores.length;
          case TOP_3 -> 3;
        };
    double least = task.measure() == ThemeTask.Measure.MICRO_F1 ? given : Double.MIN_VALUE;
    return Arrays.stream(ranked(scores))
        .filter(label -> scores[label] >= least)
        .limit(most)
        .mapToObj(label -> task.labels().get(label).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int[] ranked(double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[b], scores[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
