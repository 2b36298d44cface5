package dev.almanac.evaluate;

import dev.almanac.dedup.Similarity;

/**
 * Two captures.
 *
 * @param a the one whose name comes first
 * @param b the other
 */
record CapturePair(Capture a, Capture b) implements Comparable<CapturePair> {

  static CapturePair of(Capture one, Capture other) {
    return one.name().compareTo(other.name()) <= 0
        ? new CapturePair(one, other)
        : new CapturePair(other, one);
  }

  /** Whether both are records of one post, by its identity. */
  boolean isOnePost() {
    return a.postKey().equals(b.postKey());
  }

  /** Whether the two texts are the same, letter by letter. */
  boolean isOneText() {
    return a.contentHash().equals(b.contentHash());
  }

  /** The two posts' keys, sorted, with a space between. */
  String posts() {
    return a.postKey().compareTo(b.postKey()) <= 0
        ? a.postKey() + " " + b.postKey()
        : b.postKey() + " " + a.postKey();
  }

  Similarity similarity(Captures captures) {
    return captures.compare(a.name(), b.name());
  }

  @Override
  public int compareTo(CapturePair other) {
    int byA = a.name().compareTo(other.a.name());
    return byA != 0 ? byA : b.name().compareTo(other.b.name());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapturePair that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return a.name().hashCode() * 31 + b.name().hashCode();
  }
}
