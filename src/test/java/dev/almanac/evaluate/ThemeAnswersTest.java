package dev.almanac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.themes.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemeAnswersTest {
  private static final List<ThemeLabel> LABELS =
      List.of(
          new ThemeLabel("a", List.of(), List.of()),
          new ThemeLabel("b", List.of(), List.of()),
          new ThemeLabel("c", List.of(), List.of()));

  private static ThemeAnswers answers(ThemeTask.Measure measure) {
    List<LabelledText> texts = List.of(text("a"), text("a"), text("b"), text("c"));
    ThemeTask task = new ThemeTask("made up", measure, 0.5, texts, List.of(), LABELS);
    return new ThemeAnswers(
        "made up", task, List.of(Set.of("a"), Set.of("b"), Set.of("b", "c"), Set.of()));
  }

  private static LabelledText text(String label) {
    return new LabelledText(label, "", "", Set.of(label));
  }

  @Test
  void macroF1IsTheMeanOfTheLabels() {
    // a: 1 of 1 given, 1 of 2 found; b: 1 of 2 given, 1 of 1 found; c: never right.
    assertThat(answers(ThemeTask.Measure.MACRO_F1).score())
        .isCloseTo((2 / 3.0 + 2 / 3.0 + 0) / 3, within(1e-12));
  }

  @Test
  void microF1CountsAllAnswersTogether() {
    ThemeAnswers answers = answers(ThemeTask.Measure.MICRO_F1);
    assertThat(answers.score()).isCloseTo(2 * 2 / (2 * 2 + 2 + 2.0), within(1e-12));
    assertThat(answers.microF1(List.of("b"))).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void topThreeIsTheShareOfTextsWhoseLabelIsAmongTheAnswers() {
    assertThat(answers(ThemeTask.Measure.TOP_3).score()).isEqualTo(0.5);
  }

  @Test
  void anIntervalHoldsTheScoreAndIsTheSameTwice() {
    ThemeAnswers answers = answers(ThemeTask.Measure.TOP_3);
    double[] interval = answers.interval();
    assertThat(answers.score()).isBetween(interval[0], interval[1]);
    assertThat(answers.interval()).isEqualTo(interval);
    assertThat(answers.interval(answers)).containsExactly(0, 0);
  }

  @Test
  void theShippedLabelsNameThemesOfTheTaxonomy() throws IOException {
    ThemeLabels labels =
        ThemeLabels.read(Path.of("data/evaluation/theme-labels.yaml"), Taxonomy.bundled());
    assertThat(labels.categories()).hasSizeGreaterThan(12);
    assertThat(labels.tags()).allSatisfy(label -> assertThat(label.tags()).isNotEmpty());
    assertThat(labels.agendas()).extracting(ThemeLabel::name).contains("a:control");
  }
}
