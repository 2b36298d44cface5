package dev.almanac.evaluate;

import dev.almanac.stats.Wilson;

/**
 * How many pairs of one kind there are, and what became of them.
 *
 * @param pairs all
 * @param inDumps of these, both sides with a text in the dumps
 * @param apart of those, set aside: the texts are not one to a reader, or a person says that they
 *     are two posts
 * @param found of the rest, joined
 * @param missed of the rest, not joined
 */
public record KindScore(long pairs, long inDumps, long apart, long found, long missed) {
  static final KindScore NONE = new KindScore(0, 0, 0, 0, 0);

  /** The sum. */
  public KindScore plus(KindScore other) {
    return new KindScore(
        pairs + other.pairs,
        inDumps + other.inDumps,
        apart + other.apart,
        found + other.found,
        missed + other.missed);
  }

  /** The share that was found, 0..1; 0 where there is none to find. */
  public double recall() {
    return found == 0 ? 0 : found / (double) (found + missed);
  }

  /** Its 95 % interval. */
  public Wilson interval() {
    return Wilson.of(Math.toIntExact(found), Math.toIntExact(found + missed));
  }
}
