package dev.almanac.beam;

import dev.almanac.model.PostCard;
import java.time.LocalDate;
import java.util.List;

/**
 * Cards of posts as one element.
 *
 * @param isMerged whether the posts have sightings of this run; if not, they are as published
 * @param cards outside of any group where they were merged, else with the group that was published
 * @param before the published cards of those that were merged
 * @param seen days on which sightings were seen; of those that were published before, or of those
 *     that are new
 */
public record CardBatch(
    boolean isMerged, List<PostCard> cards, List<PostCard> before, List<LocalDate> seen) {

  /** Posts as they were published, and days on which what was published before was seen. */
  static CardBatch published(List<PostCard> cards, List<LocalDate> seen) {
    return new CardBatch(false, cards, List.of(), seen);
  }
}
