package dev.almanac.dedup;

import dev.almanac.model.BandEntry;
import dev.almanac.model.PostCard;
import dev.almanac.model.TextPrint;
import dev.almanac.text.Hashes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bands of a post: those of its text's signature, and one of its title and first author, by
 * which a cross-post is found whose text was edited.
 */
public final class Bands {
  private final BandConfig config;

  public Bands(BandConfig config) {
    this.config = config;
  }

  /** The bands; none of a post without a text. */
  public List<BandEntry> of(PostCard post) {
    TextPrint text = post.text();
    if (text == null || text.shingles() == 0) {
      return List.of();
    }
    List<BandEntry> entries = new ArrayList<>(config.bands() + 1);
    ByteBuffer signature = ByteBuffer.wrap(text.signature().bytes());
    for (int band = 0; band < config.bands(); band++) {
      long hash = band;
      for (int row = 0; row < config.rows(); row++) {
        hash = Hashes.mix(hash * 31 + signature.getInt());
      }
      entries.add(new BandEntry(hash, post.postKey()));
    }
    if (!post.authors().isEmpty()) {
      String title = Titles.folded(post.title());
      entries.add(
          new BandEntry(
              Hashes.fast64(title + "\u0000" + Titles.folded(post.authors().get(0))),
              post.postKey()));
    }
    return entries;
  }
}
