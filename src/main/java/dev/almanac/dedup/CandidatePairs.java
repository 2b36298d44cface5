package dev.almanac.dedup;

import dev.almanac.model.BandEntry;
import dev.almanac.model.CandidatePair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<Long, TreeSet<String>> bands = new HashMap<>();
    for (BandEntry entry : entries) {
      bands.computeIfAbsent(entry.hash(), hash -> new TreeSet<>()).add(entry.postKey());
    }
    TreeSet<CandidatePair> pairs = new TreeSet<>();
    for (TreeSet<String> band : bands.values()) {
      String first = band.first();
      String last = first;
      for (String key : band.tailSet(first, false)) {
        pairs.add(CandidatePair.alike(first, key));
        if (!last.equals(first)) {
          pairs.add(CandidatePair.alike(last, key));
        }
        last = key;
      }
    }
    return new ArrayList<>(pairs);
  }
}
