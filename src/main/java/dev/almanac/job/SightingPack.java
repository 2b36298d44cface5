package dev.almanac.job;

import dev.almanac.model.PostCard;
import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Sightings of posts of one shard, packed because an engine pays for each element.
 *
 * @param read sightings of this run's dumps
 * @param history sightings that were published before
 * @param texts the facts of the texts that were published before
 * @param cards the posts as they were published before
 */
public record SightingPack(
    List<Sighting> read, List<Sighting> history, List<PublishedText> texts, List<PostCard> cards) {

  /** A pack of sightings of this run. */
  public static SightingPack ofRead(List<Sighting> sightings) {
    return new SightingPack(sightings, List.of(), List.of(), List.of());
  }

  /** A pack of what was published before, yet to be filled. */
  public static SightingPack ofHistory() {
    return new SightingPack(List.of(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return read.isEmpty() && history.isEmpty() && texts.isEmpty() && cards.isEmpty();
  }

  /**
   * What is kept of a published text.
   *
   * @param postKey its post
   * @param facts of the text
   */
  public record PublishedText(String postKey, TextFacts facts) {}
}
