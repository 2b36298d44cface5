package dev.almanac.themes;

import dev.almanac.model.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which theme a forum tag names. Case, spacing and hyphens do not matter: slugs are tags too. */
final class TagIndex {

  /** A tag as the taxonomy writes it, and its theme's id. */
  record NamedTag(String tag, String themeId) {}

  private final Map<String, NamedTag> byKey = new HashMap<>();

  private TagIndex() {}

  /**
   * Indexes all themes' tags.
   *
   * @throws IllegalArgumentException if two themes claim one tag
   */
  static TagIndex of(List<Theme> themes) {
    TagIndex index = new TagIndex();
    for (Theme theme : themes) {
      for (String tag : theme.tags()) {
        NamedTag earlier = index.byKey.put(key(tag), new NamedTag(tag, theme.id()));
        if (earlier != null) {
          throw new IllegalArgumentException(
              "theme '%s': tag '%s' is claimed by theme '%s' already"
                  .formatted(theme.id(), tag, earlier.themeId()));
        }
      }
    }
    return index;
  }

  Optional<NamedTag> find(String tag) {
    return Optional.ofNullable(byKey.get(key(tag)));
  }

  private static String key(String tag) {
    StringBuilder key = new StringBuilder(tag.length());
    tag.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> key.append((char) c));
    return key.toString();
  }
}
