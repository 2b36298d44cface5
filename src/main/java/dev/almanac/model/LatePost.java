package dev.almanac.model;

import java.util.List;

/**
 * A post that was first seen after the day of its edition: editions between the two days do not
 * know it.
 *
 * @param day of its edition, counted from 1970-01-01
 * @param seen the day on which it was first seen, later than {@code day}
 * @param isCanonical whether it stands for its group
 * @param sources all its sources, sorted
 * @param themes ids of its themes, sorted
 */
public record LatePost(
    int day, int seen, boolean isCanonical, List<String> sources, List<String> themes) {}
