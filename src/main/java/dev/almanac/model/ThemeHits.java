package dev.almanac.model;

import java.util.List;

/**
 * What a text says of one theme; small enough to travel with the post in place of the text.
 *
 * @param themeId the theme
 * @param hits how often any of its phrases stands in the text
 * @param distinct how many different phrases of it stand there
 * @param phrases at most five of them, the most frequent first, ties in alphabetical order
 */
public record ThemeHits(String themeId, int hits, int distinct, List<String> phrases) {}
