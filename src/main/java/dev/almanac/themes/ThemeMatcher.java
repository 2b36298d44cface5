package dev.almanac.themes;

import dev.almanac.model.Theme;
import dev.almanac.model.ThemeHits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the phrases of a taxonomy in texts. Immutable, so one instance may serve many threads.
 *
 * <p>Phrases stand on word boundaries and within a clause; see {@link ClauseScanner} for what
 * counts as the same word and {@link PhraseTrie} for abbreviations and plurals. Within a theme the
 * leftmost, then the longest phrase wins and the words that it takes are not counted again; phrases
 * of different themes may overlap.
 *
 * <p>In texts, the phrases of a {@link Theme#titleOnly} theme do not count.
 */
public final class ThemeMatcher {

  /** As {@link ThemeHits#phrases} says. */
  private static final int NAMED_PHRASES = 5;

  private final List<Theme> themes;
  private final PhraseTrie phrases;

  public ThemeMatcher(Taxonomy taxonomy) {
    this.themes = taxonomy.themes();
    this.phrases = taxonomy.phrases();
  }

  /**
   * What the text says of each theme that it names at all, title-only ones left out, in order of
   * theme id.
   */
  public List<ThemeHits> hits(String text) {
    return count(text, false);
  }

  /** Whether a title of these words would name a theme. */
  public boolean isNamedIn(String title) {
    return !titleHits(title).isEmpty();
  }

  /** The same for a title, where the phrases of every theme count. */
  List<ThemeHits> titleHits(String title) {
    return count(title, true);
  }

  private List<ThemeHits> count(String text, boolean isTitle) {
    PhraseCount count = new PhraseCount(phrases, themes.size());
    Clause clause = new Clause();
    ClauseScanner scanner = new ClauseScanner(text);
    while (scanner.next(clause)) {
      count.add(clause);
    }
    return byTheme(count, isTitle);
  }

  private List<ThemeHits> byTheme(PhraseCount count, boolean isTitle) {
    Map<String, List<Integer>> found = new TreeMap<>();
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      Theme theme = themes.get(phrases.themeOf(phrase));
      if (count.of(phrase) > 0 && (isTitle || !theme.titleOnly())) {
        found.computeIfAbsent(theme.id(), key -> new ArrayList<>()).add(phrase);
      }
    }
    List<ThemeHits> hits = new ArrayList<>(found.size());
    found.forEach((id, those) -> hits.add(hitsOf(id, those, count)));
    return List.copyOf(hits);
  }

  private ThemeHits hitsOf(String id, List<Integer> found, PhraseCount count) {
    Comparator<Integer> mostFrequent = Comparator.comparingInt(phrase -> -count.of(phrase));
    List<String> named =
        found.stream()
            .sorted(mostFrequent.thenComparing(phrases::phrase))
            .limit(NAMED_PHRASES)
            .map(phrases::phrase)
            .toList();
    int hits = found.stream().mapToInt(count::of).sum();
    return new ThemeHits(id, hits, found.size(), named);
  }
}
