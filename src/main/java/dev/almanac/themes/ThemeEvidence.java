package dev.almanac.themes;

import dev.almanac.model.PostTheme;
import dev.almanac.model.ThemeHits;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What speaks for one theme of one post. Title, tags and text each give a share of belief in 0..1,
 * and the score is their noisy-or, 1 − ∏(1 − share): sources that agree strengthen one another and
 * none is needed.
 */
final class ThemeEvidence {

  /** Readers vote on tags, and on the forums one that fits barely is soon voted off. */
  private static final double TAG = 0.65;

  /** One phrase in the title; each further one takes away as much of the remaining doubt. */
  private static final double TITLE = 0.6;

  /** What text alone can reach. */
  private static final double TEXT = 0.85;

  /** Words in which one mention is expected of a text on a theme, when the text is short. */
  private static final double SHORT_TEXT = 100;

  /** The longest text that is taken for a summary. */
  private static final int SUMMARY_WORDS = 140;

  /** What a single mention in a longer text counts for. */
  private static final double PASSING = 0.75;

  /** Mentions grow more slowly than length: a long essay has other things to say too. */
  private static final double GROWTH = 0.75;

  private final String themeId;
  private final List<String> titlePhrases = new ArrayList<>();
  private final TreeSet<String> tags = new TreeSet<>();
  private final List<String> textPhrases = new ArrayList<>();
  private double textShare;

  ThemeEvidence(String themeId) {
    this.themeId = themeId;
  }

  void title(ThemeHits hits) {
    titlePhrases.addAll(hits.phrases());
  }

  void tag(String tag) {
    tags.add(tag);
  }

  void text(ThemeHits hits, int words) {
    // In a summary one mention says what the text is about; in anything longer it may be in
    // passing.
    boolean inPassing = hits.hits() == 1 && words > SUMMARY_WORDS;
    double mentions = inPassing ? PASSING : hits.hits() + 0.5 * (hits.distinct() - 1);
    double expected = Math.max(1, StrictMath.pow(words / SHORT_TEXT, GROWTH));
    textShare = TEXT * (1 - StrictMath.exp(-mentions / expected));
    textPhrases.addAll(hits.phrases());
  }

  PostTheme judged() {
    double doubt = StrictMath.pow(1 - TITLE, titlePhrases.size());
    doubt *= tags.isEmpty() ? 1 : 1 - TAG;
    doubt *= 1 - textShare;
    List<String> evidence = new ArrayList<>();
    titlePhrases.forEach(phrase -> evidence.add("title: " + phrase));
    tags.forEach(tag -> evidence.add("tag: " + tag));
    textPhrases.forEach(phrase -> evidence.add("text: " + phrase));
    return new PostTheme(themeId, rounded(1 - doubt), List.copyOf(evidence));
  }

  /** To four places: more would be noise. With {@link StrictMath} it is the same everywhere. */
  static double rounded(double x) {
    return Math.round(x * 1e4) / 1e4;
  }
}
