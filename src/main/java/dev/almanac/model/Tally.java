package dev.almanac.model;

import java.util.List;

/**
 * Counts of some posts.
 *
 * @param themes a cell for each day, theme and source that has a post
 * @param pairs a cell for each day and pair of themes that meet
 */
public record Tally(List<TallyCell> themes, List<PairCell> pairs) {}
