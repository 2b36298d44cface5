package dev.almanac.dedup;

/**
 * How signatures are cut into bands (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4).
 * Two texts of similarity {@code s} share a band with probability {@code 1 - (1 - s^rows)^bands}.
 * For 32 bands of 4 rows:
 *
 * <pre>
 *   s   0.2    0.3    0.4    0.5    0.6    0.7     0.8
 *   p   0.050  0.229  0.564  0.873  0.988  0.9998  1 - 5e-8
 * </pre>
 *
 * <p>Texts that are joined by their Jaccard similarity have 0.6 at least, so that bands miss one in
 * eighty of the least alike; an excerpt is found by its title and author. What bands propose in
 * vain costs an exact comparison of two texts.
 *
 * @param bands how many, at least 1
 * @param rows components of the signature in each; {@code bands * rows} is at most {@link
 *     MinHash#BINS}
 */
public record BandConfig(int bands, int rows) {

  /** 32 bands of 4. */
  public static final BandConfig STANDARD = new BandConfig(32, 4);

  public BandConfig {
    if (bands < 1 || rows < 1 || bands * rows > MinHash.BINS) {
      throw new IllegalArgumentException(bands + " bands of " + rows + " rows are no signature");
    }
  }
}
