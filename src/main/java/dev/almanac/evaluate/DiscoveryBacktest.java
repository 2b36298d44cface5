package dev.almanac.evaluate;

import dev.almanac.discovery.Emerging;
import dev.almanac.discovery.TitlePhrases;
import dev.almanac.model.Grain;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.PostTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When known terms would have been flagged, had the job run at the end of each month with the posts
 * up to then. No theme covers anything here: most of the terms have become themes.
 */
public final class DiscoveryBacktest {

  /**
   * How a term fared.
   *
   * @param term its name
   * @param firstTitle first month with a title that says it; null where none does
   * @param possible first month with as many posts and authors as a flag needs
   * @param flagged first month in which it was flagged
   * @param row as it was flagged then
   * @param quarter first quarter in which it was flagged against the two years before
   */
  public record Outcome(
      String term,
      @Nullable LocalDate firstTitle,
      @Nullable LocalDate possible,
      @Nullable LocalDate flagged,
      @Nullable PhraseStat row,
      @Nullable LocalDate quarter) {}

  /**
   * The whole.
   *
   * @param posts titles that were read
   * @param months months with a post
   * @param tested phrases of a month that were looked at, all months together
   * @param rows phrases of a month that were flagged, all months together
   * @param outcomes in the order of the terms
   */
  public record Report(int posts, int months, int tested, int rows, List<Outcome> outcomes) {}

  private final Map<LocalDate, List<PostTitle>> byMonth;

  /** A test on titles, in any order. */
  public DiscoveryBacktest(Collection<PostTitle> titles) {
    this.byMonth =
        titles.stream()
            .collect(
                Collectors.groupingBy(
                    post -> Grain.MONTH.start(LocalDate.ofEpochDay(post.day())),
                    TreeMap::new,
                    Collectors.toList()));
  }

  /** Looks for the terms month by month. */
  public Report of(List<KnownTerm> terms) {
    Map<KnownTerm, Outcome> outcomes = new LinkedHashMap<>();
    terms.forEach(
        term -> outcomes.put(term, new Outcome(term.term(), null, null, null, null, null)));
    List<PostTitle> known = new ArrayList<>();
    int tested = 0;
    int rows = 0;
    for (Map.Entry<LocalDate, List<PostTitle>> month : byMonth.entrySet()) {
      known.addAll(month.getValue());
      Emerging emerging = Emerging.among(known);
      Emerging.Found found = emerging.of(Grain.MONTH, text -> false);
      List<PhraseStat> now = at(found, month.getKey());
      List<PhraseStat> quarter =
          at(emerging.of(Grain.QUARTER, text -> false), Grain.QUARTER.start(month.getKey()));
      tested = found.tested();
      rows += now.size();
      for (KnownTerm term : terms) {
        outcomes.computeIfPresent(
            term,
            (key, before) -> after(before, key, month.getKey(), emerging.cutter(), now, quarter));
      }
    }
    return new Report(known.size(), byMonth.size(), tested, rows, List.copyOf(outcomes.values()));
  }

  private static List<PhraseStat> at(Emerging.Found found, LocalDate start) {
    return found.rows().stream().filter(row -> row.periodStart().equals(start)).toList();
  }

  private static Set<String> ids(KnownTerm term, TitlePhrases cutter) {
    Set<String> ids = new HashSet<>();
    for (String spelling : term.spellings()) {
      String longest = "";
      for (TitlePhrases.Phrase phrase : cutter.of(spelling)) {
        longest = phrase.id().length() > longest.length() ? phrase.id() : longest;
      }
      ids.add(longest);
    }
    return ids;
  }

  private static @Nullable PhraseStat first(List<PhraseStat> rows, Set<String> ids) {
    return rows.stream().filter(row -> ids.contains(row.phrase())).findFirst().orElse(null);
  }

  private Outcome after(
      Outcome before,
      KnownTerm term,
      LocalDate month,
      TitlePhrases cutter,
      List<PhraseStat> now,
      List<PhraseStat> ofQuarter) {
    Set<String> ids = ids(term, cutter);
    List<PostTitle> saying =
        byMonth.getOrDefault(month, List.of()).stream()
            .filter(
                post ->
                    cutter.of(post.title()).stream().anyMatch(phrase -> ids.contains(phrase.id())))
            .toList();
    long authors = saying.stream().flatMap(post -> post.authors().stream()).distinct().count();
    boolean isPossible =
        saying.size() >= Emerging.FEWEST_POSTS && authors >= Emerging.FEWEST_AUTHORS;
    PhraseStat row = before.row() == null ? first(now, ids) : before.row();
    PhraseStat quarter = first(ofQuarter, ids);
    return new Outcome(
        before.term(),
        before.firstTitle() == null && !saying.isEmpty() ? month : before.firstTitle(),
        before.possible() == null && isPossible ? month : before.possible(),
        row == null ? null : row.periodStart(),
        row,
        before.quarter() == null && quarter != null ? quarter.periodStart() : before.quarter());
  }
}
