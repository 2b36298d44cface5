package dev.almanac.model;

/**
 * How far the texts of two posts are one, word for word. It holds as long as both have these texts.
 *
 * @param postKey the lesser key
 * @param otherKey the greater key
 * @param contentHash of the first post's clean text
 * @param otherHash of the other's
 * @param jaccard shared word shingles of all that either has, 0..1
 * @param containment shared word shingles of those of the text that has fewer, 0..1
 */
public record Comparison(
    String postKey,
    String otherKey,
    String contentHash,
    String otherHash,
    double jaccard,
    double containment) {}
