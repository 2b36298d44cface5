package dev.almanac.dedup;

import dev.almanac.model.BandEntry;
import dev.almanac.model.PostCard;
import dev.almanac.model.Signature;
import dev.almanac.model.TextPrint;
import dev.almanac.text.Hashes;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The bands of a post: those of its text's signature, by which a likely text is found, and of its
 * title with its first author, with its day, and alone, by which a cross-post is found whose text
 * was edited. Of many posts in a band only neighbours are compared, so that a title which every
 * week has needs the author and the day as well.
 */
public final class Bands {
  /** Bands of the title. */
  private static final int TITLES = 3;

  private final BandConfig config;

  public Bands(BandConfig config) {
    this.config = config;
  }

  /** The bands; none of a post without a text. */
  public List<BandEntry> of(PostCard post) {
    TextPrint text = post.text();
    return text == null || text.shingles() == 0
        ? List.of()
        : of(post.postKey(), post.title(), post.authors(), post.digestDate(), text.signature());
  }

  /**
   * The bands of what has a text.
   *
   * @param key under which the pairs are to name it
   * @param authors in the post's own order
   * @param day of its publication, else on which it was seen
   * @param minHash of the text's shingles, of which there is one at least
   */
  public List<BandEntry> of(
      String key, String title, List<String> authors, LocalDate day, Signature minHash) {
    List<BandEntry> entries = new ArrayList<>(config.bands() + TITLES);
    ByteBuffer signature = ByteBuffer.wrap(minHash.bytes());
    for (int band = 0; band < config.bands(); band++) {
      long hash = band;
      for (int row = 0; row < config.rows(); row++) {
        hash = Hashes.mix(hash * 31 + signature.getInt());
      }
      entries.add(new BandEntry(hash, key));
    }
    String folded = Titles.folded(title);
    entries.add(titled(key, folded, ""));
    entries.add(titled(key, folded, day.toString()));
    if (!authors.isEmpty()) {
      entries.add(titled(key, folded, Titles.folded(authors.get(0))));
    }
    return entries;
  }

  private static BandEntry titled(String key, String title, String more) {
    return new BandEntry(Hashes.fast64(title + "\u0000" + more), key);
  }
}
