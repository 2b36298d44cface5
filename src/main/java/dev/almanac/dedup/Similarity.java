package dev.almanac.dedup;

/**
 * How far two texts have the same word shingles, exactly.
 *
 * @param jaccard shared shingles of all that either has, 0..1
 * @param containment shared shingles of those of the text that has fewer, 0..1
 */
public record Similarity(double jaccard, double containment) {

  /**
   * The similarity of two sets of shingles; 0 where one is empty.
   *
   * @param a sorted, as {@link Shingles#of} gives them
   * @param b the other, likewise
   */
  public static Similarity of(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared == 0
        ? new Similarity(0, 0)
        : new Similarity(
            shared / (double) (a.length + b.length - shared),
            shared / (double) Math.min(a.length, b.length));
  }
}
