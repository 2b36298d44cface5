package dev.almanac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static LabelledText text(String group, String... labels) {
    return new LabelledText(group, "title", "text", Set.of(labels));
  }

  @Test
  void textsOfOneGroupAreNeverParted() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      texts.add(text("group " + i % 37, "label " + i % 4));
    }
    int[] folds = Folds.of(texts, 5);
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < folds.length; i++) {
      assertThat(first.computeIfAbsent(texts.get(i).group(), fold(folds[i]))).isEqualTo(folds[i]);
    }
    assertThat(Arrays.stream(folds).distinct().sorted()).containsExactly(0, 1, 2, 3, 4);
  }

  private static Function<String, Integer> fold(int fold) {
    return group -> fold;
  }

  @Test
  void eachFoldHasItsShareOfARareLabel() {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add(i < 10 ? text("g" + i, "rare", "common") : text("g" + i, "common"));
    }
    int[] folds = Folds.of(texts, 5);
    for (int fold = 0; fold < 5; fold++) {
      int each = fold;
      assertThat(IntStream.range(0, 10).filter(i -> folds[i] == each).count()).isEqualTo(2);
    }
  }

  @Test
  void theSameTextsHaveTheSameFolds() {
    List<LabelledText> texts = IntStream.range(0, 40).mapToObj(i -> text("g" + i, "a")).toList();
    assertThat(Folds.of(texts, 5)).isEqualTo(Folds.of(texts, 5));
  }

  @Test
  void textsWithoutLabelsAreDealtOutToo() {
    List<LabelledText> texts = IntStream.range(0, 10).mapToObj(i -> text("g" + i)).toList();
    assertThat(Arrays.stream(Folds.of(texts, 5)).filter(fold -> fold == 3).count()).isEqualTo(2);
  }
}
