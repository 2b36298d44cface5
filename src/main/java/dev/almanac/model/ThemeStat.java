package dev.almanac.model;

import java.time.LocalDate;

/**
 * A theme in a period.
 *
 * @param grain the period's length
 * @param periodStart its first day
 * @param themeId the theme
 * @param source the source, {@code *} for all
 * @param posts canonical posts
 * @param postsBeforeDedup canonical posts and their duplicates
 * @param authors different authors of the canonical posts
 * @param karmaSum of the canonical posts
 * @param share of the period's canonical posts of the source; 0 where there are none
 * @param shareLow lower end of the 95 % interval (Wilson)
 * @param shareHigh upper end
 * @param baseline mean posts a period over the trailing window; 0 where there is no past
 * @param z how far the posts stand from what the window lets expect, as the standard normal deviate
 *     of their negative binomial probability; 0 where there is no past
 * @param shareZ the same against what the theme's share of the window's posts lets expect of the
 *     period's posts, so that a period with more or fewer posts of all themes moves none; 0 where
 *     there is no past
 * @param burstLevel 1 in a burst (Kleinberg, two states), else 0
 * @param rank 1 for the theme with most posts; themes with as many share a rank
 * @param isNew whether it is the first period in which the theme is seen
 */
public record ThemeStat(
    Grain grain,
    LocalDate periodStart,
    String themeId,
    String source,
    int posts,
    int postsBeforeDedup,
    int authors,
    long karmaSum,
    double share,
    double shareLow,
    double shareHigh,
    double baseline,
    double z,
    double shareZ,
    int burstLevel,
    int rank,
    boolean isNew) {}
