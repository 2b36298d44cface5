package dev.almanac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.evaluate.ClassifierLearner.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassifierLearnerTest {
  private static final List<String> LABELS = List.of("baking", "sailing");
  private static final LearnConfig CONFIG = new LearnConfig(10, 0.5, 1, 1_000);

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      examples.add(example("Bread", "The oven bakes loaf number " + i, "baking"));
      examples.add(example("Boats", "The harbour has boat number " + i, "sailing"));
    }
    return examples;
  }

  private static Example example(String title, String text, String label) {
    return new Example(Terms.of(title, text), Map.of("theme:" + label, 0.5), Set.of(label));
  }

  @Test
  void tellsApartWhatItLearned() {
    LinearClassifier classifier = new ClassifierLearner(CONFIG).learn(examples(), LABELS);
    double[] oven = classifier.probabilities(Terms.of("", "An oven for every loaf"), Map.of());
    assertThat(oven[0]).isGreaterThan(0.5);
    assertThat(oven[1]).isLessThan(0.5);
    double[] signalled = classifier.probabilities(Map.of(), Map.of("theme:sailing", 0.5));
    assertThat(signalled[1]).isGreaterThan(signalled[0]);
  }

  @Test
  void theSameTextsGiveTheSameWeightsToTheLastBit() {
    double[] one = oddsOf(new ClassifierLearner(CONFIG).learn(examples(), LABELS));
    double[] other = oddsOf(new ClassifierLearner(CONFIG).learn(examples(), LABELS));
    assertThat(one).isEqualTo(other);
  }

  /** Each term's own probability, which tells its weights. */
  private static double[] oddsOf(LinearClassifier classifier) {
    return Terms.of("Bread Boats", "oven harbour bakes boat number").keySet().stream()
        .sorted()
        .flatMapToDouble(term -> Arrays.stream(classifier.probabilities(Map.of(term, 1), Map.of())))
        .toArray();
  }

  @Test
  void aLabelThatEveryTextHasCannotBeLearned() {
    assertThatThrownBy(
            () ->
                new ClassifierLearner(CONFIG)
                    .learn(List.of(example("a", "oven", "baking")), List.of("baking")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baking");
  }

  @Test
  void rareTermsAreNotLearned() {
    LinearClassifier classifier =
        new ClassifierLearner(new LearnConfig(10, 0.5, 12, 1_000))
            .learn(examples(), List.of("baking"));
    assertThat(classifier.knows("oven")).isTrue();
    assertThat(classifier.knows("11")).isFalse();
  }
}
