package dev.almanac.model;

import java.util.List;

/**
 * A theme that a post was assigned.
 *
 * @param themeId the theme
 * @param score 0..1
 * @param evidence what matched, such as {@code title: reward hacking}, {@code tag: RLHF}, {@code
 *     text: reward hacking}
 */
public record PostTheme(String themeId, double score, List<String> evidence) {}
