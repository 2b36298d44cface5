package dev.almanac.job;

import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import java.util.List;

/**
 * Sightings of posts of one shard, packed because an engine pays for each element.
 *
 * @param read sightings of this run's dumps
 * @param history sightings that were published before
 * @param texts the facts of the texts that were published before
 */
public record SightingPack(List<Sighting> read, List<Sighting> history, List<PublishedText> texts) {

  /**
   * What is kept of a published text.
   *
   * @param postKey its post
   * @param facts of the text
   */
  public record PublishedText(String postKey, TextFacts facts) {}
}
