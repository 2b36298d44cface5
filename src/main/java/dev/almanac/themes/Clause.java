package dev.almanac.themes;

import java.util.Arrays;

/**
 * The words between two breaks of a text, each as the hashes under which a phrase may know it. A
 * buffer: filled by {@link ClauseScanner}, used again for the next clause.
 *
 * <p>Zero stands for “no such form”.
 */
final class Clause {

  /** A word's forms: as folded, and folded less a plural's s, es, or ies for y. */
  static final int FOLDED = 0;

  static final int LESS_S = 1;
  static final int LESS_ES = 2;
  static final int Y_FOR_IES = 3;

  /** An abbreviation's forms: as written, and as written less a plural's s. */
  static final int WRITTEN = 4;

  static final int WRITTEN_LESS_S = 5;

  private static final int FORMS = 6;

  private long[] hashes = new long[32 * FORMS];
  private int size;

  int size() {
    return size;
  }

  long hash(int word, int form) {
    return hashes[word * FORMS + form];
  }

  void clear() {
    size = 0;
  }

  /** Adds a word with its folded form; {@link #alsoAs} gives it others. */
  void add(long folded) {
    int at = size++ * FORMS;
    if (at == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * at);
    }
    hashes[at] = folded;
    Arrays.fill(hashes, at + 1, at + FORMS, 0);
  }

  /** Gives the last word another form. */
  void alsoAs(int form, long hash) {
    hashes[(size - 1) * FORMS + form] = hash;
  }
}
