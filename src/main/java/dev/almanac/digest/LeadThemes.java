package dev.almanac.digest;

import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses the themes that carry a day, one at a time: the one that says most with the posts that
 * are not told yet. Parent and child do not both lead, and a post is told under one theme.
 */
final class LeadThemes {
  private final DigestConfig config;
  private final ThemeTree tree;
  private final DayCounts counts;

  LeadThemes(DigestConfig config, Map<String, Theme> taxonomy, DayCounts counts) {
    this.config = config;
    this.tree = new ThemeTree(taxonomy);
    this.counts = counts;
  }

  List<Digest.LeadTheme> of(LocalDate day, List<Post> posts) {
    Map<String, List<Post>> byTheme = new TreeMap<>();
    for (Post post : posts) {
      for (PostTheme theme : post.assignment().themes()) {
        if (tree.mayLead(theme.themeId())) {
          byTheme.computeIfAbsent(theme.themeId(), id -> new ArrayList<>()).add(post);
        }
      }
    }
    List<Digest.LeadTheme> leads = new ArrayList<>();
    Set<String> told = new HashSet<>();
    while (leads.size() < config.leadThemes() && !byTheme.isEmpty()) {
      String best = best(day, byTheme, told);
      List<Post> of = byTheme.getOrDefault(best, List.of());
      byTheme.keySet().removeIf(id -> id.equals(best) || tree.areKin(id, best));
      List<Post> fresh = of.stream().filter(post -> !told.contains(post.postKey())).toList();
      if (!fresh.isEmpty()) {
        List<Post> now = fresh.subList(0, Math.min(fresh.size(), config.postsPerTheme()));
        now.forEach(post -> told.add(post.postKey()));
        leads.add(lead(day, best, of, now));
      }
    }
    return leads;
  }

  private Digest.LeadTheme lead(LocalDate day, String id, List<Post> of, List<Post> told) {
    List<Post> others = of.stream().filter(post -> !told.contains(post)).toList();
    return new Digest.LeadTheme(id, counts.numbers(id, day), told, others, meets(id, of));
  }

  private String best(LocalDate day, Map<String, List<Post>> byTheme, Set<String> told) {
    String best = byTheme.keySet().iterator().next();
    double most = -1;
    for (Map.Entry<String, List<Post>> entry : byTheme.entrySet()) {
      double says = says(day, entry.getKey(), entry.getValue(), told);
      if (says > most) {
        most = says;
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Weight of the posts not told yet × surprise against the theme's past × breadth. */
  private double says(LocalDate day, String id, List<Post> posts, Set<String> told) {
    double weight = 0;
    Set<String> voices = new TreeSet<>();
    for (Post post : posts) {
      if (!told.contains(post.postKey())) {
        weight += Weight.of(post) * score(post, id);
        voices.addAll(post.authors());
        voices.addAll(post.standsOn());
      }
    }
    ThemeNumbers numbers = counts.numbers(id, day);
    // The spread of a Poisson count is constant under the root (Anscombe 1948).
    double surprise =
        2 * (Math.sqrt(numbers.today() + 3.0 / 8) - Math.sqrt(numbers.perDay() + 3.0 / 8));
    return weight
        * tree.theme(id).weight()
        * (1 + Math.max(0, surprise) / 2)
        * (1 + Math.log(1 + voices.size()) / 4);
  }

  private static double score(Post post, String id) {
    return post.assignment().themes().stream()
        .filter(theme -> theme.themeId().equals(id))
        .mapToDouble(PostTheme::score)
        .sum();
  }

  private List<Digest.Meeting> meets(String id, List<Post> posts) {
    Map<String, Integer> met = new TreeMap<>();
    for (Post post : posts) {
      for (PostTheme theme : post.assignment().themes()) {
        if (!tree.areKin(theme.themeId(), id)) {
          met.merge(theme.themeId(), 1, Integer::sum);
        }
      }
    }
    return met.entrySet().stream()
        .map(entry -> new Digest.Meeting(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Digest.Meeting::posts)
                .reversed()
                .thenComparing(Digest.Meeting::themeId))
        .limit(config.leadThemes())
        .toList();
  }
}
