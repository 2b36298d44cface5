package dev.almanac.themes;

import dev.almanac.model.PostTheme;
import dev.almanac.model.Theme;
import dev.almanac.model.ThemeAssignment;
import dev.almanac.model.ThemeHits;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides what a post is about from its tags, its title and what {@link ThemeMatcher} found in its
 * text. Immutable, so one instance may serve many threads; the order of tags and hits does not
 * matter.
 */
public final class ThemeAssigner {

  /**
   * The relevance from which a post belongs to a digest about AI alignment.
   *
   * <p>Chosen on four months of such digests, by one reader who judged eighty random LessWrong
   * posts by their titles: at 0.35, about nine in ten of those on alignment and its governance
   * stand above and about nine in ten of the others below. The phrases were chosen on the same
   * posts, so expect somewhat less of new ones. The weights are set by it too: a theme of weight
   * 0.3 (capabilities) never reaches it alone, one of 0.42 (companies) only when the title or
   * several mentions say so, one of 0.6 on its first mention in a short text.
   */
  public static final double RELEVANT = 0.35;

  /**
   * A theme that scores less is not assigned. In text alone it takes one mention in 300 words, or
   * ten in 6,000.
   */
  public static final double ASSIGNED = 0.3;

  /**
   * From this weight a theme is specific enough to stand instead of a title-only one: lower ones,
   * such as capabilities at 0.3, are kept to be known as other subjects, and would set a post on AI
   * safety apart.
   */
  static final double SPECIFIC = 0.5;

  /** A post has at most so many themes. */
  public static final int MOST_THEMES = 5;

  private final Taxonomy taxonomy;
  private final TagIndex tagIndex;
  private final ThemeMatcher titleMatcher;

  public ThemeAssigner(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.tagIndex = TagIndex.of(taxonomy.themes());
    this.titleMatcher = new ThemeMatcher(taxonomy);
  }

  /**
   * The themes of a post and its relevance.
   *
   * <p>A {@link Theme#titleOnly} theme is the general word for the subject. It is dropped where any
   * other theme of weight 0.4 or more scores at least as high, for that one says more.
   *
   * @param title the title
   * @param tags the forum's tags, those that name no theme included
   * @param textHits what {@link ThemeMatcher#hits} found in the text, without the title
   * @param words the words of that text; a mention in a long text counts for less
   */
  public ThemeAssignment assign(
      String title, List<String> tags, List<ThemeHits> textHits, int words) {
    Map<String, ThemeEvidence> evidence = new TreeMap<>();
    for (ThemeHits hits : titleMatcher.titleHits(title)) {
      of(evidence, hits.themeId()).title(hits);
    }
    for (String tag : tags) {
      tagIndex.find(tag).ifPresent(named -> of(evidence, named.themeId()).tag(named.tag()));
    }
    for (ThemeHits hits : textHits) {
      of(evidence, hits.themeId()).text(hits, words);
    }
    List<PostTheme> themes = best(evidence.values().stream().map(ThemeEvidence::judged).toList());
    return new ThemeAssignment(themes, relevance(themes));
  }

  private static ThemeEvidence of(Map<String, ThemeEvidence> evidence, String themeId) {
    return evidence.computeIfAbsent(themeId, ThemeEvidence::new);
  }

  private List<PostTheme> best(List<PostTheme> candidates) {
    List<PostTheme> strong =
        candidates.stream()
            .filter(theme -> theme.score() >= ASSIGNED)
            .sorted(
                Comparator.comparingDouble((PostTheme theme) -> -theme.score())
                    .thenComparing(PostTheme::themeId))
            .toList();
    Set<String> outdone = outdoneParents(strong);
    outdone.addAll(outdoneGeneral(strong));
    return strong.stream()
        .filter(theme -> !outdone.contains(theme.themeId()))
        .limit(MOST_THEMES)
        .toList();
  }

  /** The themes of which a theme below scores at least as high: it says the same, and better. */
  private Set<String> outdoneParents(List<PostTheme> bestFirst) {
    Map<String, Double> scores = new TreeMap<>();
    bestFirst.forEach(theme -> scores.put(theme.themeId(), theme.score()));
    Set<String> outdone = new HashSet<>();
    for (PostTheme theme : bestFirst) {
      for (String above : taxonomy.ancestors(theme.themeId())) {
        if (scores.getOrDefault(above, 1.0) <= theme.score()) {
          outdone.add(above);
        }
      }
    }
    return outdone;
  }

  /** The title-only themes that a specific one equals or outdoes. */
  private Set<String> outdoneGeneral(List<PostTheme> bestFirst) {
    double specific =
        bestFirst.stream()
            .filter(theme -> !isGeneral(theme))
            .filter(theme -> taxonomy.theme(theme.themeId()).weight() >= SPECIFIC)
            .mapToDouble(PostTheme::score)
            .max()
            .orElse(0);
    return bestFirst.stream()
        .filter(theme -> isGeneral(theme) && theme.score() <= specific)
        .map(PostTheme::themeId)
        .collect(Collectors.toSet());
  }

  private boolean isGeneral(PostTheme theme) {
    return taxonomy.theme(theme.themeId()).titleOnly();
  }

  /**
   * The themes' mean weight, each theme counted by its score squared so that the leading ones
   * decide, times how sure it is that the post is about any of them. One theme of weight 1 at the
   * threshold of assignment makes 0.51.
   */
  private double relevance(List<PostTheme> themes) {
    double weighted = 0;
    double total = 0;
    double doubt = 1;
    for (PostTheme theme : themes) {
      double square = theme.score() * theme.score();
      weighted += square * taxonomy.theme(theme.themeId()).weight();
      total += square;
      doubt *= (1 - theme.score()) * (1 - theme.score());
    }
    return total == 0 ? 0 : ThemeEvidence.rounded(weighted / total * (1 - doubt));
  }
}
