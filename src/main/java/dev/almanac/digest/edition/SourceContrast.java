package dev.almanac.digest.edition;

import dev.almanac.digest.SourceNames;
import dev.almanac.digest.ThemeTree;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How the two largest sources of a period differ in their themes. */
final class SourceContrast {
  private static final int MOST = 4;
  private static final int FEWEST_POSTS = 10;

  /** Two-sided 1 %: of forty themes some differ at 5 % by chance. */
  private static final double LEVEL = 2.576;

  private record Contrast(String theme, double z, Edition.Claim claim) {}

  private final Archive archive;
  private final ThemeTree tree;

  SourceContrast(Archive archive, ThemeTree tree) {
    this.archive = archive;
    this.tree = tree;
  }

  List<Edition.Claim> of(EditionId id, List<Post> posts) {
    Map<String, List<Post>> bySource = new TreeMap<>();
    for (Post post : posts) {
      bySource.computeIfAbsent(post.source(), source -> new ArrayList<>()).add(post);
    }
    List<Map.Entry<String, List<Post>>> largest =
        bySource.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, List<Post>> one) -> -one.getValue().size())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(2)
            .toList();
    if (largest.size() < 2 || largest.get(1).getValue().size() < FEWEST_POSTS) {
      return List.of();
    }
    Map<String, Integer> one = counts(largest.get(0).getValue());
    Map<String, Integer> other = counts(largest.get(1).getValue());
    List<Contrast> contrasts = new ArrayList<>();
    for (String theme : new TreeMap<>(union(one, other)).keySet()) {
      int a = one.getOrDefault(theme, 0);
      int b = other.getOrDefault(theme, 0);
      int n = largest.get(0).getValue().size();
      int m = largest.get(1).getValue().size();
      double z = Movements.z(a, n, b, m);
      if (Math.abs(z) >= LEVEL) {
        String text =
            String.format(
                Locale.ROOT,
                "%s: %.0f %% of the posts of %s, %.0f %% of those of %s.",
                archive.theme(theme),
                100.0 * a / n,
                SourceNames.of(largest.get(0).getKey()),
                100.0 * b / m,
                SourceNames.of(largest.get(1).getKey()));
        contrasts.add(new Contrast(theme, z, new Edition.Claim(text, Queries.sources(id, theme))));
      }
    }
    return contrasts.stream()
        .sorted(
            Comparator.comparingDouble((Contrast contrast) -> -Math.abs(contrast.z()))
                .thenComparing(Contrast::theme))
        .limit(MOST)
        .map(Contrast::claim)
        .toList();
  }

  private static Map<String, Integer> union(Map<String, Integer> one, Map<String, Integer> other) {
    Map<String, Integer> union = new HashMap<>(one);
    union.putAll(other);
    return union;
  }

  private Map<String, Integer> counts(List<Post> posts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Post post : posts) {
      for (PostTheme theme : post.assignment().themes()) {
        if (tree.mayLead(theme.themeId())) {
          counts.merge(theme.themeId(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
