package dev.almanac.model;

/**
 * A post in a band: posts that share a band's hash may be one.
 *
 * @param hash of the band
 * @param postKey the post
 */
public record BandEntry(long hash, String postKey) {}
