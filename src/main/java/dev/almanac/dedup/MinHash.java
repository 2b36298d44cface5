package dev.almanac.dedup;

import dev.almanac.model.Signature;
import dev.almanac.text.Hashes;
import java.nio.ByteBuffer;

/**
 * MinHash in one pass over the shingles: one-permutation hashing (Li, Owen, Zhang 2012), empty bins
 * filled by optimal densification (Shrivastava 2017, algorithm 1). The share of components in which
 * two signatures agree estimates the Jaccard similarity of the shingle sets, with a standard error
 * of at most {@code 1 / (2 √BINS)}, 4.4 points.
 */
public final class MinHash {

  /** Components of a signature; a power of two. */
  public static final int BINS = 128;

  private static final int BIN_BITS = Integer.numberOfTrailingZeros(BINS);
  private static final int EMPTY = -1;

  private MinHash() {}

  /**
   * The signature of a set of shingles, {@code 4 · BINS} bytes. The empty set's has every bit set,
   * a value that no shingle takes.
   */
  public static Signature of(long[] shingles) {
    int[] bins = new int[BINS];
    java.util.Arrays.fill(bins, EMPTY);
    for (long shingle : shingles) {
      int bin = (int) (shingle >>> (Long.SIZE - BIN_BITS));
      int value = (int) shingle == EMPTY ? EMPTY - 1 : (int) shingle;
      if (Integer.compareUnsigned(value, bins[bin]) < 0) {
        bins[bin] = value;
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 * BINS);
    for (int bin = 0; bin < BINS; bin++) {
      bytes.putInt(shingles.length == 0 ? EMPTY : filled(bins, bin));
    }
    return Signature.of(bytes.array());
  }

  /** The bin's own value, else that of the first full bin that a fixed sequence of draws finds. */
  private static int filled(int[] bins, int bin) {
    int from = bin;
    for (long draw = 1; bins[from] == EMPTY; draw++) {
      from = (int) (Hashes.mix(bin * 0x10001L + draw) >>> (Long.SIZE - BIN_BITS));
    }
    return bins[from];
  }
}
