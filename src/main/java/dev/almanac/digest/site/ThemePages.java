package dev.almanac.digest.site;

import dev.almanac.digest.Phrasing;
import dev.almanac.digest.edition.Archive;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.Editions;
import dev.almanac.digest.edition.ThemeCounts;
import dev.almanac.digest.form.Templates;
import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages of themes. */
final class ThemePages {
  private static final int LISTED = 20;
  private static final int SMOOTHED = 3;

  /** A month's share of fewer posts than this is noise. */
  private static final int FEWEST = 10;

  private final Editions editions;
  private final Archive archive;
  private final Frame.Scope scope;
  private final Map<String, List<Post>> posts = new HashMap<>();

  ThemePages(Editions editions, Frame.Scope scope) {
    this.editions = editions;
    this.archive = editions.archive();
    this.scope = scope;
    archive
        .days()
        .forEach(
            (day, all) -> {
              for (Post post : all) {
                for (PostTheme theme : post.assignment().themes()) {
                  posts.computeIfAbsent(theme.themeId(), id -> new ArrayList<>()).add(post);
                }
              }
            });
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(index());
    for (Theme theme : archive.themes()) {
      pages.add(theme(theme));
      years(theme).forEach((year, count) -> pages.add(year(theme, year)));
    }
    return pages;
  }

  private List<Post> of(Theme theme) {
    return posts.getOrDefault(theme.id(), List.of());
  }

  private SortedMap<Integer, Integer> years(Theme theme) {
    SortedMap<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
    of(theme).forEach(post -> years.merge(post.digestDate().getYear(), 1, Integer::sum));
    return years;
  }

  private Page theme(Theme theme) {
    String path = SitePaths.theme(theme.id());
    return new Page(
        path,
        () -> {
          List<Post> all = of(theme);
          List<Post> latest = new ArrayList<>();
          for (int i = all.size() - 1; i >= Math.max(0, all.size() - LISTED); i--) {
            latest.add(all.get(i));
          }
          String parent = theme.parent();
          return Templates.render(
              "theme",
              new ThemePage(
                  new Frame(scope, path, theme.name(), Frame.Section.THEMES),
                  theme,
                  parent == null ? null : archive.taxonomy().get(parent),
                  children(theme.id()),
                  story(theme),
                  chart(theme),
                  editions.mattered(all, LISTED),
                  latest,
                  years(theme)));
        });
  }

  private List<Theme> children(String id) {
    return archive.themes().stream()
        .filter(theme -> Objects.equals(theme.parent(), id))
        .sorted(Comparator.comparing(Theme::name))
        .toList();
  }

  private List<String> story(Theme theme) {
    List<Post> all = of(theme);
    if (all.isEmpty()) {
      return List.of();
    }
    ThemeCounts counts = editions.counts();
    NavigableMap<LocalDate, Integer> line = counts.line(Grain.YEAR, theme.id());
    LocalDate busiest =
        line.entrySet().stream()
            .max(
                Comparator.comparingInt((Map.Entry<LocalDate, Integer> one) -> one.getValue())
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
    EditionId year = EditionId.of(Grain.YEAR, busiest);
    long authors = all.stream().flatMap(post -> post.authors().stream()).distinct().count();
    List<String> story = new ArrayList<>();
    story.add(
        String.format(
            Locale.ROOT,
            "%,d post%s by %,d author%s since %s; most in %s, with %s, %.1f %% of that year's.",
            all.size(),
            all.size() == 1 ? "" : "s",
            authors,
            authors == 1 ? "" : "s",
            all.get(0).digestDate(),
            year.name(),
            Phrasing.count(counts.of(year, theme.id()), "post"),
            100 * counts.share(year, theme.id())));
    return story;
  }

  private LineChart chart(Theme theme) {
    ThemeCounts counts = editions.counts();
    NavigableMap<LocalDate, Integer> all = counts.all(Grain.MONTH);
    List<Double> shares = new ArrayList<>();
    LocalDate first =
        all.entrySet().stream()
            .filter(month -> month.getValue() >= FEWEST)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    LocalDate last = counts.last(Grain.MONTH);
    if (first == null || last == null) {
      return LineChart.ofMonths(theme.name(), LocalDate.EPOCH, List.of());
    }
    NavigableMap<LocalDate, Integer> line = counts.line(Grain.MONTH, theme.id());
    for (LocalDate month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      LocalDate from = month.minusMonths(SMOOTHED - 1);
      double posts = sum(all, from, month);
      shares.add(posts == 0 ? 0 : sum(line, from, month) / posts);
    }
    return LineChart.ofMonths(
        theme.name() + ", share of all posts by month since " + first.getYear(), first, shares);
  }

  private static double sum(NavigableMap<LocalDate, Integer> line, LocalDate from, LocalDate to) {
    return line.subMap(from, true, to, true).values().stream().mapToInt(n -> n).sum();
  }

  private Page year(Theme theme, int year) {
    String path = SitePaths.theme(theme.id(), year);
    return new Page(
        path,
        () ->
            Templates.render(
                "themeyear",
                new ThemeYearPage(
                    new Frame(scope, path, theme.name() + " in " + year, Frame.Section.THEMES),
                    theme,
                    year,
                    of(theme).stream()
                        .filter(post -> post.digestDate().getYear() == year)
                        .toList())));
  }

  private Page index() {
    String path = "themes/index.html";
    return new Page(
        path,
        () -> {
          List<ThemeIndexPage.Row> rows = new ArrayList<>();
          archive.themes().stream()
              .filter(theme -> theme.parent() == null)
              .sorted(Comparator.comparing(Theme::name))
              .forEach(theme -> addRows(rows, theme, 0));
          return Templates.render(
              "themeindex",
              new ThemeIndexPage(new Frame(scope, path, "Themes", Frame.Section.THEMES), rows));
        });
  }

  private void addRows(List<ThemeIndexPage.Row> rows, Theme theme, int depth) {
    rows.add(new ThemeIndexPage.Row(theme, depth, numbers(theme)));
    children(theme.id()).forEach(child -> addRows(rows, child, depth + 1));
  }

  private String numbers(Theme theme) {
    NavigableMap<LocalDate, Integer> all = editions.counts().all(Grain.MONTH);
    LocalDate to = editions.counts().last(Grain.MONTH);
    if (to == null) {
      return "no posts";
    }
    LocalDate from = to.minusMonths(11);
    double recent = sum(editions.counts().line(Grain.MONTH, theme.id()), from, to);
    return String.format(
        Locale.ROOT,
        "%,d post%s, %.1f %% lately",
        of(theme).size(),
        of(theme).size() == 1 ? "" : "s",
        100 * recent / sum(all, from, to));
  }
}
