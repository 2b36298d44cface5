package dev.almanac.digest.site;

/**
 * The page that searches.
 *
 * @param years that have a shard, the last first, with a space between
 */
public record SearchPage(Frame frame, String years) {}
