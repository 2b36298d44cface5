package dev.almanac.digest.edition;

import dev.almanac.digest.DayText;
import dev.almanac.digest.GapFinder;
import dev.almanac.digest.Phrasing;
import dev.almanac.digest.SourceNames;
import dev.almanac.digest.ThemeTree;
import dev.almanac.model.Grain;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Edits weeks, months and years: what moved and what mattered, not one day after another. */
final class PeriodEditor {
  private static final int THEMES = 6;
  private static final int TOLD = 4;
  private static final int PHRASES = 8;
  private static final int SOURCES_NAMED = 4;

  private final Archive archive;
  private final ThemeCounts counts;
  private final ThemeTree tree;
  private final Coverage coverage;
  private final Movements movements;
  private final Standing standing;
  private final Novelty novelty;
  private final Debuts debuts;
  private final SourceContrast contrast;
  private final GapFinder gaps;

  PeriodEditor(Archive archive, ThemeCounts counts) {
    this.archive = archive;
    this.counts = counts;
    this.tree = new ThemeTree(archive.content().taxonomy());
    this.coverage = new Coverage(archive);
    this.movements = new Movements(archive, counts, coverage);
    this.standing = new Standing(archive.days());
    this.novelty = new Novelty(archive.days());
    this.debuts = new Debuts(archive);
    this.contrast = new SourceContrast(archive, tree);
    this.gaps = new GapFinder(archive.content().tally());
  }

  Edition edit(EditionId id) {
    List<Post> all = archive.postsOf(id);
    List<Edition.Pick> picks = picks(all);
    return new Edition(
        id,
        headline(id, all),
        List.of(),
        chapters(id, picks),
        List.of(),
        movements.of(id),
        phrases(id),
        picks.stream().limit(most(id.grain())).toList(),
        List.of(),
        List.of(),
        archive.lateIn(id),
        archive.updatedIn(id),
        debuts.in(id, picks),
        contrast.of(id, all),
        gaps(id),
        parts(id));
  }

  /** How many posts a person reads of in three minutes, or ten. */
  private static int most(Grain grain) {
    return switch (grain) {
      case DAY, WEEK -> 10;
      case MONTH, QUARTER -> 15;
      case YEAR -> 30;
    };
  }

  List<Edition.Movement> movements(EditionId id) {
    return movements.of(id);
  }

  private String headline(EditionId id, List<Post> all) {
    String period = id.grain().label();
    Map<String, Integer> sources = new TreeMap<>();
    all.forEach(post -> sources.merge(post.source(), 1, Integer::sum));
    List<String> sentences = new ArrayList<>();
    sentences.add(
        all.isEmpty()
            ? "No new post"
            : String.format(Locale.ROOT, "%,d new post%s", all.size(), all.size() == 1 ? "" : "s")
                + soFar(id)
                + ": "
                + sources.entrySet().stream()
                    .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(SOURCES_NAMED)
                    .map(
                        source ->
                            String.format(
                                Locale.ROOT,
                                "%,d of %s",
                                source.getValue(),
                                SourceNames.of(source.getKey())))
                    .collect(Collectors.joining(", "))
                + (sources.size() > SOURCES_NAMED
                    ? " and " + Phrasing.count(sources.size() - SOURCES_NAMED, "other source")
                    : ""));
    if (counts.of(id.before(1)) > 0) {
      sentences.add(
          comparison(
              id, id.before(1), "The " + period + " before", "of the " + period + " before"));
    }
    EditionId yearAgo = EditionId.of(id.grain(), id.start().minusDays(364));
    if (id.grain() != Grain.YEAR && counts.of(yearAgo) > 0) {
      String same = "the same " + period + " a year before";
      sentences.add(comparison(id, yearAgo, "T" + same.substring(1), "of " + same));
    }
    return String.join(". ", sentences) + ".";
  }

  private String comparison(EditionId id, EditionId other, String which, String of) {
    return coverage.isLike(id, other)
        ? String.format(Locale.ROOT, "%s had %,d", which, counts.of(other))
        : String.format(
            Locale.ROOT,
            "The dumps hold %,d %s, too unequal a coverage to compare",
            counts.of(other),
            of);
  }

  private String soFar(EditionId id) {
    LocalDate last = coverage.soFar(id);
    return last == null ? "" : " so far, to " + EditionId.date(last);
  }

  List<Edition.Pick> picks(List<Post> all) {
    return all.stream()
        .filter(post -> post.assignment().relevance() >= archive.config().relevantFrom())
        .map(post -> new Edition.Pick(post, score(post), why(post)))
        .sorted(
            Comparator.comparingDouble((Edition.Pick pick) -> -pick.score())
                .thenComparing(pick -> pick.post().postKey()))
        .toList();
  }

  /** A post of middling karma with worn words counts a quarter of the best with new ones. */
  private double score(Post post) {
    return post.assignment().relevance()
        * (0.5 + 0.5 * novelty.of(post))
        * (0.25 + 0.75 * Math.pow(standing.of(post), 2));
  }

  String why(Post post) {
    List<String> parts = new ArrayList<>();
    String words = standing.words(post);
    if (words != null) {
      parts.add(words);
    }
    if (novelty.isRare(post)) {
      parts.add("words that titles of the year before hardly have");
    }
    if (post.standsOn().size() > 1) {
      parts.add("on " + Phrasing.count(post.standsOn().size(), "source"));
    }
    return String.join("; ", parts);
  }

  /** The themes with most weight of posts that mattered; each post under one of them. */
  private List<Edition.Chapter> chapters(EditionId id, List<Edition.Pick> picks) {
    Map<String, List<Edition.Pick>> byTheme = new TreeMap<>();
    for (Edition.Pick pick : picks) {
      for (PostTheme theme : pick.post().assignment().themes()) {
        if (tree.mayLead(theme.themeId())) {
          byTheme.computeIfAbsent(theme.themeId(), t -> new ArrayList<>()).add(pick);
        }
      }
    }
    Set<String> told = new HashSet<>();
    List<Edition.Chapter> chapters = new ArrayList<>();
    while (chapters.size() < THEMES && !byTheme.isEmpty()) {
      String best =
          byTheme.entrySet().stream()
              .max(
                  Comparator.comparingDouble(
                          (Map.Entry<String, List<Edition.Pick>> one) ->
                              weight(one.getValue(), told))
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .orElseThrow()
              .getKey();
      List<Edition.Pick> posts = byTheme.getOrDefault(best, List.of());
      byTheme.keySet().removeIf(other -> tree.areKin(other, best));
      List<Post> now =
          posts.stream()
              .map(Edition.Pick::post)
              .filter(post -> !told.contains(post.postKey()))
              .limit(TOLD)
              .toList();
      if (!now.isEmpty()) {
        now.forEach(post -> told.add(post.postKey()));
        chapters.add(chapter(id, best, now));
      }
    }
    return chapters;
  }

  private static double weight(List<Edition.Pick> picks, Set<String> told) {
    return picks.stream()
        .filter(pick -> !told.contains(pick.post().postKey()))
        .mapToDouble(Edition.Pick::score)
        .sum();
  }

  private Edition.Chapter chapter(EditionId id, String theme, List<Post> told) {
    return new Edition.Chapter(
        theme,
        archive.theme(theme),
        movements.numbers(id, theme) + ".",
        Queries.stats(id, theme),
        told.stream().map(DayEditor::quoted).toList(),
        List.of(),
        "");
  }

  private List<Edition.Claim> phrases(EditionId id) {
    return archive.content().phrases().stream()
        .filter(row -> row.grain() == id.grain() && row.periodStart().equals(id.start()))
        .sorted(
            Comparator.comparingDouble((PhraseStat row) -> -row.score())
                .thenComparing(PhraseStat::phrase))
        .limit(PHRASES)
        .map(row -> new Edition.Claim(phrase(id, row), Queries.phrases(id)))
        .toList();
  }

  private static String phrase(EditionId id, PhraseStat row) {
    return String.format(
        Locale.ROOT,
        "“%s” stands in %s, by %s; %.1f a %s before.",
        row.spellings().isEmpty() ? row.phrase() : row.spellings().get(0),
        Phrasing.count(row.posts(), "title"),
        Phrasing.count(row.authors(), "author"),
        row.baseline(),
        id.grain().label());
  }

  /** What the last day of the period has to say of silences, and days without input in it. */
  private List<String> gaps(EditionId id) {
    return DayText.gaps(gaps.within(id.start(), id.end())).stream().map(gap -> gap + ".").toList();
  }

  private List<Edition.Part> parts(EditionId id) {
    Grain part =
        switch (id.grain()) {
          case DAY, WEEK -> Grain.DAY;
          case MONTH, QUARTER -> Grain.DAY;
          case YEAR -> Grain.MONTH;
        };
    return archive.days().subMap(id.start(), true, id.end(), true).keySet().stream()
        .map(day -> EditionId.of(part, day))
        .distinct()
        .map(one -> new Edition.Part(one, archive.posts(one)))
        .toList();
  }
}
