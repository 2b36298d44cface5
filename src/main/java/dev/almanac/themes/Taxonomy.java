package dev.almanac.themes;

import dev.almanac.model.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The themes of the field, checked; immutable. */
public final class Taxonomy {

  private static final String BUNDLED = "/dev/almanac/themes/themes.yaml";

  private final Map<String, Theme> byId;
  private final List<Theme> themes;
  private final PhraseTrie phrases;

  private Taxonomy(List<Theme> themes) {
    this.themes = List.copyOf(themes);
    this.byId = new LinkedHashMap<>();
    for (Theme theme : themes) {
      if (byId.put(theme.id(), theme) != null) {
        throw new IllegalArgumentException("theme '" + theme.id() + "' stands twice");
      }
    }
    themes.forEach(this::checkParents);
    TagIndex.of(themes);
    this.phrases = PhraseTrie.of(themes);
  }

  /**
   * Reads a taxonomy: a YAML mapping whose {@code themes} is a list of entries with {@code id},
   * {@code name}, {@code description}, {@code weight}, {@code phrases}, {@code tags}; below a
   * top-level theme, {@code parent}; and {@code title-only} where that is true.
   *
   * @throws IllegalArgumentException naming the entry, if an id is malformed or stands twice, a
   *     parent is unknown or its own ancestor, a weight lies outside 0..1, or a phrase or tag is
   *     empty or claimed twice
   * @throws UncheckedIOException if the stream cannot be read
   */
  public static Taxonomy load(InputStream yaml) {
    return of(TaxonomyYaml.read(yaml));
  }

  /** The same checks as {@link #load}, for themes that are already there. */
  public static Taxonomy of(List<Theme> themes) {
    return new Taxonomy(themes);
  }

  /** The taxonomy that comes with the program. */
  public static Taxonomy bundled() {
    try (InputStream yaml = Taxonomy.class.getResourceAsStream(BUNDLED)) {
      if (yaml == null) {
        throw new IllegalStateException("not on the class path: " + BUNDLED);
      }
      return load(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUNDLED, e);
    }
  }

  /** All themes, in the order of the file. */
  public List<Theme> themes() {
    return themes;
  }

  /**
   * The theme of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Theme theme(String id) {
    Theme theme = byId.get(id);
    if (theme == null) {
      throw new IllegalArgumentException("no theme '" + id + "' in the taxonomy");
    }
    return theme;
  }

  /** The id of the theme directly above, or empty for a top-level theme. */
  public Optional<String> parentOf(String id) {
    return Optional.ofNullable(theme(id).parent());
  }

  /** The ids of all themes above, the nearest first. */
  public List<String> ancestors(String id) {
    List<String> above = new ArrayList<>();
    for (String at = theme(id).parent(); at != null; at = theme(at).parent()) {
      above.add(at);
    }
    return List.copyOf(above);
  }

  PhraseTrie phrases() {
    return phrases;
  }

  private void checkParents(Theme theme) {
    String at = theme.parent();
    for (int steps = 0; at != null; steps++) {
      Theme above = byId.get(at);
      if (above == null) {
        throw new IllegalArgumentException(
            "theme '" + theme.id() + "': no parent '" + at + "' in the taxonomy");
      }
      if (steps > byId.size()) {
        throw new IllegalArgumentException("theme '" + theme.id() + "' is its own ancestor");
      }
      at = above.parent();
    }
  }
}
