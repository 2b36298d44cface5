package dev.almanac.dedup;

import dev.almanac.model.BandEntry;
import dev.almanac.model.CandidatePair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Posts that share a band → pairs to compare. */
public final class CandidatePairs {
  private CandidatePairs() {}

  /**
   * The pairs, sorted, each once. Of many posts in one band each is paired with the least key and
   * with its neighbours, not with all: a page that is copied ten thousand times makes twenty
   * thousand pairs, and who is like the least or like a neighbour is found all the same.
   *
   * @param entries of whole bands, in any order
   */
  public static List<CandidatePair> of(Collection<BandEntry> entries) {
    // Sorted, not hashed: nearly all bands have one post, and a tree for each costs more than all.
    BandEntry[] sorted = entries.toArray(new BandEntry[0]);
    Arrays.sort(
        sorted, Comparator.comparingLong(BandEntry::hash).thenComparing(BandEntry::postKey));
    TreeSet<CandidatePair> pairs = new TreeSet<>();
    int first = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i].hash() != sorted[first].hash()) {
        first = i;
      } else if (!sorted[i].postKey().equals(sorted[i - 1].postKey())) {
        pairs.add(CandidatePair.alike(sorted[first].postKey(), sorted[i].postKey()));
        pairs.add(CandidatePair.alike(sorted[i - 1].postKey(), sorted[i].postKey()));
      }
    }
    return new ArrayList<>(pairs);
  }
}
