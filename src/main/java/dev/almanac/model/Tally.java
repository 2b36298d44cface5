package dev.almanac.model;

import java.util.List;

/**
 * Counts of some posts.
 *
 * @param themes a cell for each day, theme and source that has a post
 * @param pairs a cell for each day and pair of themes that meet
 * @param late those of the posts that were first seen after the day that they are counted on, by
 *     day
 * @param inputDays days, counted from 1970-01-01, on which anything was recorded, sorted
 */
public record Tally(
    List<TallyCell> themes, List<PairCell> pairs, List<LatePost> late, List<Integer> inputDays) {

  /** Counts of nothing. */
  public static final Tally NOTHING = new Tally(List.of(), List.of(), List.of(), List.of());
}
