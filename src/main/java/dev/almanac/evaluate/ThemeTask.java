package dev.almanac.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels that people gave, to be found again.
 *
 * @param name of the gold
 * @param measure by which answers are judged
 * @param target which is to be reached, 0..1
 * @param texts that are scored, each by a classifier that saw none of its group
 * @param extra texts that are learned from alone, but where one of their group is scored
 * @param labels that can be given
 */
public record ThemeTask(
    String name,
    Measure measure,
    double target,
    List<LabelledText> texts,
    List<LabelledText> extra,
    List<ThemeLabel> labels) {

  /** How answers are judged. */
  public enum Measure {
    /** One answer a text; the mean of the labels' F1. */
    MACRO_F1("macro-F1"),
    /** Any number of answers a text; F1 over all answers together. */
    MICRO_F1("micro-F1"),
    /** Three answers a text; the share of texts with the label among them. */
    TOP_3("top-3 accuracy");

    private final String title;

    Measure(String title) {
      this.title = title;
    }

    /** As it is called. */
    public String title() {
      return title;
    }
  }

  /** The same, but nothing is learned from other texts than those that are scored. */
  ThemeTask withoutExtra() {
    return new ThemeTask(name, measure, target, texts, List.of(), labels);
  }

  /** The same, but learned from these texts as well. */
  ThemeTask withMore(List<LabelledText> more) {
    List<LabelledText> all = new ArrayList<>(extra);
    all.addAll(more);
    return new ThemeTask(name, measure, target, texts, List.copyOf(all), labels);
  }
}
