package dev.almanac.themes;

import dev.almanac.model.Theme;
import java.util.List;

/** Small taxonomies for the tests. */
final class Themes {

  private Themes() {}

  static Theme theme(String id, double weight, String... phrases) {
    return new Theme(id, id, null, "About " + id + ".", List.of(phrases), List.of(), weight, false);
  }

  static Theme child(String id, String parent, String... phrases) {
    return new Theme(id, id, parent, "About " + id + ".", List.of(phrases), List.of(), 1, false);
  }

  static Theme titleOnly(String id, double weight, String... phrases) {
    return new Theme(id, id, null, "About " + id + ".", List.of(phrases), List.of(), weight, true);
  }

  static Theme tagged(String id, double weight, String tag) {
    return new Theme(id, id, null, "About " + id + ".", List.of(), List.of(tag), weight, false);
  }

  static Taxonomy of(Theme... themes) {
    return Taxonomy.of(List.of(themes));
  }
}
