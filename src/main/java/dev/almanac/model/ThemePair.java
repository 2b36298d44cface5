package dev.almanac.model;

import java.time.LocalDate;

/**
 * Two themes that meet in a period.
 *
 * @param grain the period's length
 * @param periodStart its first day
 * @param themeA the theme whose id comes first
 * @param themeB the other one
 * @param posts canonical posts on both, at least 1
 * @param lift how many times as many as if the themes had nothing to do with each other, above 0
 * @param npmi normalised pointwise mutual information, -1..1: 1 where they come together only, 0
 *     where they have nothing to do with each other
 */
public record ThemePair(
    Grain grain,
    LocalDate periodStart,
    String themeA,
    String themeB,
    int posts,
    double lift,
    double npmi) {}
