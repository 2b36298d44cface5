package dev.almanac.digest.edition;

import dev.almanac.digest.ThemeTree;
import dev.almanac.model.Grain;
import dev.almanac.model.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which themes rose and fell against the period before: by the deviate of the difference of two
 * proportions with pooled variance, from the one-sided 5 % level on. None rises or falls against a
 * period that is not covered alike.
 */
final class Movements {
  private static final double LEVEL = 1.645;
  private static final int FEWEST = 3;
  private static final int MOST = 6;
  private static final int LINE = 13;

  /** A theme is new only where there is a past without it. */
  private static final int PAST_DAYS = 365;

  private final Archive archive;
  private final ThemeCounts counts;
  private final Coverage coverage;
  private final ThemeTree tree;

  Movements(Archive archive, ThemeCounts counts, Coverage coverage) {
    this.archive = archive;
    this.counts = counts;
    this.coverage = coverage;
    this.tree = new ThemeTree(archive.content().taxonomy());
  }

  /** Those that rose, by how much, then those that fell, then those that are new. */
  List<Edition.Movement> of(EditionId id) {
    List<Edition.Movement> moved = new ArrayList<>();
    List<Edition.Movement> fresh = new ArrayList<>();
    boolean isComparable = coverage.isLike(id, id.before(1));
    for (String theme : themes()) {
      double z = z(id, theme);
      if (isNew(id, theme)) {
        fresh.add(movement(Edition.Direction.NEW, id, theme, z));
      } else if (isComparable && z >= LEVEL && counts.of(id, theme) >= FEWEST) {
        moved.add(movement(Edition.Direction.ROSE, id, theme, z));
      } else if (isComparable && z <= -LEVEL && counts.of(id.before(1), theme) >= FEWEST) {
        moved.add(movement(Edition.Direction.FELL, id, theme, z));
      }
    }
    List<Edition.Movement> all = new ArrayList<>();
    all.addAll(strongest(moved, Edition.Direction.ROSE));
    all.addAll(strongest(moved, Edition.Direction.FELL));
    all.addAll(fresh.stream().limit(MOST).toList());
    return all;
  }

  private NavigableSet<String> themes() {
    NavigableSet<String> themes = new TreeSet<>();
    archive.themes().stream().map(Theme::id).filter(tree::mayLead).forEach(themes::add);
    return themes;
  }

  private static List<Edition.Movement> strongest(
      List<Edition.Movement> moved, Edition.Direction direction) {
    return moved.stream()
        .filter(one -> one.direction() == direction)
        .sorted(
            Comparator.comparingDouble((Edition.Movement one) -> -Math.abs(one.z()))
                .thenComparing(Edition.Movement::themeId))
        .limit(MOST)
        .toList();
  }

  private boolean isNew(EditionId id, String theme) {
    LocalDate first = archive.first();
    LocalDate start = counts.line(id.grain(), theme).isEmpty() ? null : firstOf(id, theme);
    return first != null
        && start != null
        && start.equals(id.start())
        && first.plusDays(PAST_DAYS).isBefore(start);
  }

  private LocalDate firstOf(EditionId id, String theme) {
    return counts.line(id.grain(), theme).firstKey();
  }

  private double z(EditionId id, String theme) {
    return z(
        counts.of(id, theme),
        counts.of(id),
        counts.of(id.before(1), theme),
        counts.of(id.before(1)));
  }

  /** Of {@code a} of {@code n} against {@code b} of {@code m}; 0 where one of them is of none. */
  static double z(int a, int n, int b, int m) {
    if (n == 0 || m == 0) {
      return 0;
    }
    double pooled = (double) (a + b) / (n + m);
    double variance = pooled * (1 - pooled) * (1.0 / n + 1.0 / m);
    return variance <= 0 ? 0 : ((double) a / n - (double) b / m) / Math.sqrt(variance);
  }

  private Edition.Movement movement(
      Edition.Direction direction, EditionId id, String theme, double z) {
    List<Double> shares = new ArrayList<>();
    for (int ago = LINE - 1; ago >= 0; ago--) {
      shares.add(counts.share(id.before(ago), theme));
    }
    return new Edition.Movement(
        direction,
        theme,
        archive.theme(theme),
        z,
        numbers(id, theme),
        shares,
        Queries.stats(id, theme));
  }

  /**
   * {@code 34 posts, 12.1 % of all; 22 (8.3 %) the month before; 18 (9.0 %) a year before}, as far
   * as these are covered alike.
   */
  String numbers(EditionId id, String theme) {
    int now = counts.of(id, theme);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d post%s, %.1f %% of all",
            now,
            now == 1 ? "" : "s",
            100 * counts.share(id, theme)));
    if (coverage.isLike(id, id.before(1))) {
      text.append("; ").append(counted(id.before(1), theme));
      text.append(" the ").append(id.grain().label()).append(" before");
    }
    EditionId yearAgo = EditionId.of(id.grain(), id.start().minusDays(364));
    if (id.grain() != Grain.YEAR && coverage.isLike(id, yearAgo)) {
      text.append("; ").append(counted(yearAgo, theme)).append(" a year before");
    }
    return text.toString();
  }

  private String counted(EditionId id, String theme) {
    return String.format(
        Locale.ROOT, "%d (%.1f %%)", counts.of(id, theme), 100 * counts.share(id, theme));
  }
}
