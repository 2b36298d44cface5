package dev.almanac.beam;

import dev.almanac.model.BandEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Bands of many posts as one element; a post's key stands once, not with each of its bands.
 *
 * @param posts in any order
 */
public record BandBatch(List<PostBands> posts) {

  /**
   * Those of a post's bands that go to one shard.
   *
   * @param postKey the post
   * @param hashes of the bands, at least one
   */
  public record PostBands(String postKey, List<Long> hashes) {}

  /** The bands of all batches, one by one. */
  static List<BandEntry> entries(List<BandBatch> batches) {
    List<BandEntry> entries = new ArrayList<>();
    for (BandBatch batch : batches) {
      for (PostBands post : batch.posts()) {
        post.hashes().forEach(hash -> entries.add(new BandEntry(hash, post.postKey())));
      }
    }
    return entries;
  }
}
