package dev.almanac.digest;

import dev.almanac.model.Theme;
import java.util.Map;

/** The taxonomy, as far as editions ask how themes stand to one another. */
public final class ThemeTree {
  /** A theme of less weight than this is not what the digest is about. */
  private static final double MIN_WEIGHT = 0.4;

  private final Map<String, Theme> taxonomy;

  /**
   * @param taxonomy themes by id
   */
  public ThemeTree(Map<String, Theme> taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Whether the theme is of the digest's subject. */
  public boolean mayLead(String id) {
    return theme(id).weight() >= MIN_WEIGHT;
  }

  /** Whether they are one theme, or one stands above the other. */
  public boolean areKin(String a, String b) {
    return a.equals(b) || isAbove(a, b) || isAbove(b, a);
  }

  /** Whether a theme is another one, or stands under it. */
  public boolean isWithin(String id, String above) {
    return id.equals(above) || isAbove(above, id);
  }

  private boolean isAbove(String above, String below) {
    String parent = theme(below).parent();
    return parent != null && (parent.equals(above) || isAbove(above, parent));
  }

  /** A theme; there must be one. */
  Theme theme(String id) {
    Theme theme = taxonomy.get(id);
    if (theme == null) {
      throw new IllegalArgumentException("the taxonomy has no theme " + id);
    }
    return theme;
  }
}
