package dev.almanac.digest.site;

import dev.almanac.digest.ThemeTree;
import dev.almanac.digest.edition.Edition;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.Editions;
import dev.almanac.digest.edition.ThemeCounts;
import dev.almanac.digest.form.Templates;
import dev.almanac.model.Grain;
import dev.almanac.model.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The page of trends, and the data that its charts draw from. */
final class TrendsPages {
  private static final int YEARS = 12;

  private final Editions editions;
  private final ThemeCounts counts;
  private final Frame.Scope scope;

  TrendsPages(Editions editions, Frame.Scope scope) {
    this.editions = editions;
    this.counts = editions.counts();
    this.scope = scope;
  }

  List<Page> all() {
    String path = "trends/index.html";
    return List.of(
        new Page(
            "trends/data.js", () -> TrendsData.of(counts, themes(), editions.archive().lastSeen())),
        new Page(
            path,
            () ->
                Templates.render(
                    "trends",
                    new TrendsPage(
                        new Frame(scope, path, "Trends", Frame.Section.TRENDS),
                        lead(),
                        groups(),
                        years().stream().map(EditionId::name).toList(),
                        rows()))));
  }

  /** Those of the subject, the one with most posts first. */
  private List<Theme> themes() {
    ThemeTree tree = new ThemeTree(editions.archive().taxonomy());
    return editions.archive().themes().stream()
        .filter(theme -> tree.mayLead(theme.id()))
        .sorted(Comparator.comparingInt((Theme theme) -> -posts(theme)).thenComparing(Theme::id))
        .toList();
  }

  private int posts(Theme theme) {
    return counts.line(Grain.YEAR, theme.id()).values().stream().mapToInt(n -> n).sum();
  }

  private String lead() {
    LocalDate last = counts.last(Grain.DAY);
    return last == null
        ? "No post is published."
        : "Themes over time, from " + counts.all(Grain.DAY).firstKey() + " to " + last + ".";
  }

  /** The last month and the last year that are over. */
  private List<TrendsPage.Group> groups() {
    List<TrendsPage.Group> groups = new ArrayList<>();
    LocalDate lastDay = counts.last(Grain.DAY);
    if (lastDay != null) {
      for (Grain grain : List.of(Grain.MONTH, Grain.YEAR)) {
        EditionId last = lastWhole(grain, lastDay);
        List<Edition.Movement> moved = editions.movements(last);
        add(groups, last, "Rose in ", Edition.Direction.ROSE, moved);
        add(groups, last, "Fell in ", Edition.Direction.FELL, moved);
      }
    }
    return groups;
  }

  private static EditionId lastWhole(Grain grain, LocalDate lastDay) {
    EditionId last = EditionId.of(grain, lastDay);
    return last.end().isAfter(lastDay) ? last.before(1) : last;
  }

  private static void add(
      List<TrendsPage.Group> groups,
      EditionId id,
      String verb,
      Edition.Direction direction,
      List<Edition.Movement> moved) {
    List<Edition.Movement> some =
        moved.stream().filter(one -> one.direction() == direction).toList();
    if (!some.isEmpty()) {
      String anchor = (direction + "-" + id.grain().label()).toLowerCase(Locale.ROOT);
      groups.add(new TrendsPage.Group(anchor, verb + id.words(), some));
    }
  }

  private List<EditionId> years() {
    List<EditionId> years =
        counts.all(Grain.YEAR).keySet().stream()
            .map(start -> new EditionId(Grain.YEAR, start))
            .filter(year -> !editions.archive().isAhead(year))
            .toList();
    return years.subList(Math.max(0, years.size() - YEARS), years.size());
  }

  private List<TrendsPage.Row> rows() {
    return themes().stream()
        .map(
            theme ->
                new TrendsPage.Row(
                    theme.id(),
                    theme.name(),
                    years().stream()
                        .map(
                            year ->
                                String.format(
                                    Locale.ROOT, "%.1f", 100 * counts.share(year, theme.id())))
                        .toList()))
        .toList();
  }
}
