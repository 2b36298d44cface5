package dev.almanac.evaluate;

import dev.almanac.model.PostTheme;
import dev.almanac.text.Words;
import dev.almanac.themes.Taxonomy;
import dev.almanac.themes.ThemeAssigner;
import dev.almanac.themes.ThemeMatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the job's own rules say of a text: its title and text alone, without tags. */
final class ThemeRules {
  private final Taxonomy taxonomy;
  private final ThemeMatcher matcher;
  private final ThemeAssigner assigner;

  ThemeRules(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.matcher = new ThemeMatcher(taxonomy);
    this.assigner = new ThemeAssigner(taxonomy);
  }

  /**
   * The score of each theme that is assigned, and of the themes above it the best of those below.
   */
  Map<String, Double> themes(LabelledText text) {
    Map<String, Double> scores = new TreeMap<>();
    List<PostTheme> themes =
        assigner
            .assign(text.title(), List.of(), matcher.hits(text.text()), Words.count(text.text()))
            .themes();
    for (PostTheme theme : themes) {
      scores.merge(theme.themeId(), theme.score(), Math::max);
      taxonomy
          .ancestors(theme.themeId())
          .forEach(above -> scores.merge(above, theme.score(), Math::max));
    }
    return scores;
  }

  /** The score of a label: that of the best of its themes, 0 where none is assigned. */
  static double score(ThemeLabel label, Map<String, Double> themes) {
    return label.themes().stream()
        .mapToDouble(theme -> themes.getOrDefault(theme, 0.0))
        .max()
        .orElse(0);
  }
}
