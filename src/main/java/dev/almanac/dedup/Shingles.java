package dev.almanac.dedup;

import dev.almanac.text.Hashes;
import java.util.Arrays;

/** The word shingles of a text as 64-bit hashes. */
public final class Shingles {

  /** Words a shingle. */
  public static final int WIDTH = 5;

  private Shingles() {}

  /**
   * The different shingles of a text, sorted. Words are runs of letters and digits, lower-cased. A
   * text shorter than a shingle is one shingle; a text without words has none.
   */
  public static long[] of(CharSequence text) {
    long[] words = words(text);
    if (words.length == 0) {
      return words;
    }
    long[] shingles = new long[Math.max(1, words.length - WIDTH + 1)];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(i + WIDTH, words.length); j++) {
        hash = Hashes.mix(hash * 31 + words[j]);
      }
      shingles[i] = hash;
    }
    Arrays.sort(shingles);
    return distinct(shingles);
  }

  private static long[] words(CharSequence text) {
    long[] words = new long[text.length() / 5 + 16];
    int count = 0;
    long hash = 0;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 0x100000001b3L + Character.toLowerCase(c);
        inside = true;
      } else if (inside) {
        if (count == words.length) {
          words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = Hashes.mix(hash);
        hash = 0;
        inside = false;
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static long[] distinct(long[] sorted) {
    int count = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }
}
