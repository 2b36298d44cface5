package dev.almanac.digest.site;

import dev.almanac.digest.edition.Edition;
import java.util.List;

/**
 * Trends: what moved lately, and all themes over all years.
 *
 * @param groups what moved, by period and direction
 * @param years the columns of the table
 * @param rows of the table
 */
public record TrendsPage(
    Frame frame, String lead, List<Group> groups, List<String> years, List<Row> rows) {

  /** Themes that moved the same way. */
  public record Group(String id, String heading, List<Edition.Movement> moves) {}

  /** A theme's shares by year, in words. */
  public record Row(String id, String name, List<String> shares) {}

  public LineChart spark(Edition.Movement move) {
    return LineChart.spark(move.name() + ", its share of posts over time", move.shares());
  }
}
