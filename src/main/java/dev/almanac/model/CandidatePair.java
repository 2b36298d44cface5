package dev.almanac.model;

/**
 * Two posts that may be one.
 *
 * @param postKey one of them; of a link post and what it points to, the link post
 * @param otherKey the other
 * @param isDeclared whether the first says that it is the other
 */
public record CandidatePair(String postKey, String otherKey, boolean isDeclared)
    implements Comparable<CandidatePair> {

  /** A pair that only a likeness proposes: the lesser key comes first. */
  public static CandidatePair alike(String one, String other) {
    return one.compareTo(other) <= 0
        ? new CandidatePair(one, other, false)
        : new CandidatePair(other, one, false);
  }

  @Override
  public int compareTo(CandidatePair other) {
    int byKey = postKey.compareTo(other.postKey);
    int byOther = byKey != 0 ? byKey : otherKey.compareTo(other.otherKey);
    return byOther != 0 ? byOther : Boolean.compare(isDeclared, other.isDeclared);
  }
}
