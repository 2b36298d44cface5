package dev.almanac.discovery;

import dev.almanac.model.Grain;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.PostTitle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Titles of all posts → the phrases that emerge, by period: said by at least {@link #FEWEST_POSTS}
 * posts of {@link #FEWEST_AUTHORS} authors, and by a larger share of the posts than in the window
 * of periods before ({@link Grain#window}), with a G² of at least {@link #THRESHOLD}. A phrase that
 * stands inside a longer one which emerges with nearly the same posts gives way to it.
 */
public final class Emerging {
  /** Posts of a period under which a phrase is not looked at. */
  public static final int FEWEST_POSTS = 3;

  /** Different authors of those posts: one author's series is no theme of a field. */
  public static final int FEWEST_AUTHORS = 2;

  /**
   * Least G²: χ² of one degree of freedom goes beyond it in one of 1,000 cases, to either side. Of
   * the titles of 2016 to 2023 in the dumps at hand 5,122 phrases of a month were looked at, of
   * which chance alone would flag about 3; it flagged 354.
   */
  public static final double THRESHOLD = 10.83;

  /** The share of a phrase's posts that a longer one must have to stand for it. */
  private static final double NEARLY_ALL = 0.75;

  /**
   * What is found of one grain.
   *
   * @param rows in the table's order: by period, then by phrase
   * @param tested how many phrases of a period were looked at, all periods together
   */
  public record Found(List<PhraseStat> rows, int tested) {}

  private final List<PostTitle> titles;
  private final TitlePhrases cutter;
  private final PhrasePosts phrases;

  private Emerging(List<PostTitle> titles) {
    this.titles = titles;
    this.cutter = TitlePhrases.learnedFrom(titles.stream().map(PostTitle::title).toList());
    this.phrases = PhrasePosts.of(titles, cutter, FEWEST_POSTS);
  }

  /** Looks through titles, whatever their order; each post is to be there once. */
  public static Emerging among(Collection<PostTitle> titles) {
    return new Emerging(titles.stream().sorted(PostTitle.ORDER).toList());
  }

  /** How the titles are cut into phrases. */
  public TitlePhrases cutter() {
    return cutter;
  }

  /**
   * The rows of every grain, in the table's order.
   *
   * @param isCovered whether a theme is found in a text already
   */
  public List<PhraseStat> rows(Predicate<String> isCovered) {
    List<PhraseStat> rows = new ArrayList<>();
    for (Grain grain : Grain.TABLE_ORDER) {
      rows.addAll(of(grain, isCovered).rows());
    }
    return rows;
  }

  /** What emerges in the periods of one grain. */
  public Found of(Grain grain, Predicate<String> isCovered) {
    if (titles.isEmpty()) {
      return new Found(List.of(), 0);
    }
    Periods periods = Periods.of(grain, titles);
    Map<Integer, List<Said>> flagged = new TreeMap<>();
    int tested = 0;
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      for (Said said :
          Said.runs(phrases.hash(phrase), phrases.titles(phrase), periods, FEWEST_POSTS)) {
        if (periods.hasPast(said.period()) && said.authors(titles) >= FEWEST_AUTHORS) {
          tested++;
          if (said.score(periods) >= THRESHOLD) {
            flagged.computeIfAbsent(said.period(), period -> new ArrayList<>()).add(said);
          }
        }
      }
    }
    List<PhraseStat> rows = new ArrayList<>();
    flagged.forEach((period, those) -> rows.addAll(rows(periods, those, isCovered)));
    return new Found(rows, tested);
  }

  private List<PhraseStat> rows(Periods periods, List<Said> flagged, Predicate<String> isCovered) {
    List<Spelled> spelled = flagged.stream().map(said -> Spelled.of(said, titles, cutter)).toList();
    return spelled.stream()
        .filter(one -> spelled.stream().noneMatch(other -> givesWay(one, other)))
        .filter(one -> !isCovered.test(one.id()))
        .filter(one -> one.spellings().stream().noneMatch(isCovered))
        .map(one -> one.row(periods, titles))
        .sorted(Comparator.comparing(PhraseStat::phrase))
        .toList();
  }

  private static boolean givesWay(Spelled one, Spelled longer) {
    return longer.said().posts() >= NEARLY_ALL * one.said().posts()
        && longer.id().length() > one.id().length()
        && (" " + longer.id() + " ").contains(" " + one.id() + " ");
  }
}
