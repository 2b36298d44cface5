package dev.almanac.digest;

import java.time.ZoneId;

/**
 * How digests are made.
 *
 * @param relevantFrom the least relevance, 0..1, with which a post is not set apart
 * @param leadThemes at most so many themes carry a day
 * @param postsPerTheme at most so many posts are told under one theme
 * @param connections at most so many pairs of themes are named
 * @param zone in which times are shown
 */
public record DigestConfig(
    double relevantFrom, int leadThemes, int postsPerTheme, int connections, ZoneId zone) {

  /** Four themes of at most five posts, and five connections: what fits a first screen. */
  public static DigestConfig of(double relevantFrom, ZoneId zone) {
    return new DigestConfig(relevantFrom, 4, 5, 5, zone);
  }
}
