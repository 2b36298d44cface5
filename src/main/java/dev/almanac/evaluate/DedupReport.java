package dev.almanac.evaluate;

import dev.almanac.dedup.Similarity;
import dev.almanac.stats.Wilson;
import java.util.List;
import java.util.Map;

/**
 * How well the search for duplicates did.
 *
 * @param captures records with a text
 * @param posts that they are records of
 * @param kinds of gold pairs, by kind
 * @param all pairs of captures that are one post, by identity or gold
 * @param edited those of them whose texts differ
 * @param joins what was joined
 * @param missed what was not, and should have been; the least alike first
 */
public record DedupReport(
    int captures,
    int posts,
    Map<String, KindScore> kinds,
    KindScore all,
    KindScore edited,
    Joins joins,
    List<Disagreement> missed) {

  /**
   * Two captures on which the search and the truth disagree, or that nobody has judged.
   *
   * @param a one
   * @param b the other
   * @param similarity of their texts, exact
   */
  public record Disagreement(Capture a, Capture b, Similarity similarity) {}

  /**
   * The pairs of captures that were joined.
   *
   * @param right one post, by identity, gold or a person's word
   * @param wrong two posts, by a person's word
   * @param unread of two posts, of which nothing says whether they are one
   */
  public record Joins(long right, List<Disagreement> wrong, List<Disagreement> unread) {

    /** The share of right ones of those that are known, 0..1. */
    public double precision() {
      return share(right, wrong.size());
    }

    /** The same if all that are unread are wrong. */
    public double precisionAtLeast() {
      return share(right, wrong.size() + unread.size());
    }

    /** The 95 % interval of {@link #precision}. */
    public Wilson interval() {
      return Wilson.of(Math.toIntExact(right), Math.toIntExact(right + wrong.size()));
    }

    /** The 95 % interval of {@link #precisionAtLeast}. */
    public Wilson intervalAtLeast() {
      return Wilson.of(
          Math.toIntExact(right), Math.toIntExact(right + wrong.size() + unread.size()));
    }

    private static double share(long part, long rest) {
      return part == 0 ? 0 : part / (double) (part + rest);
    }
  }

  /** The harmonic mean of precision, unread pairs taken as wrong, and recall. */
  public double f1() {
    double precision = joins.precisionAtLeast();
    double recall = all.recall();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
