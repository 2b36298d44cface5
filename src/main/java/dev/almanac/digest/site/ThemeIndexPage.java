package dev.almanac.digest.site;

import dev.almanac.model.Theme;
import java.util.List;

/** The taxonomy as a list. */
public record ThemeIndexPage(Frame frame, List<Row> themes) {

  /**
   * A theme.
   *
   * @param depth how many themes stand above it
   */
  public record Row(Theme theme, int depth, String numbers) {}
}
