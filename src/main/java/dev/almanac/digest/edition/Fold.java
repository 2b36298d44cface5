package dev.almanac.digest.edition;

import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The posts of a long list that have the same theme before all others.
 *
 * @param themeId the theme; empty where they have none
 * @param posts in the list's order
 */
public record Fold(String themeId, List<Post> posts) {
  /** More than a person reads through from top to bottom. */
  private static final int LONG = 20;

  /** The list by theme, the largest first and what has none last; empty where it is not long. */
  public static List<Fold> of(List<Post> list) {
    if (list.size() <= LONG) {
      return List.of();
    }
    Map<String, List<Post>> byTheme = new LinkedHashMap<>();
    for (Post post : list) {
      List<PostTheme> themes = post.assignment().themes();
      byTheme
          .computeIfAbsent(themes.isEmpty() ? "" : themes.get(0).themeId(), t -> new ArrayList<>())
          .add(post);
    }
    return byTheme.entrySet().stream()
        .map(fold -> new Fold(fold.getKey(), fold.getValue()))
        .sorted(
            Comparator.comparing((Fold fold) -> fold.themeId().isEmpty())
                .thenComparing(fold -> -fold.posts().size())
                .thenComparing(Fold::themeId))
        .toList();
  }
}
