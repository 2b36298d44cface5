package dev.almanac.discovery;

import dev.almanac.model.PostTitle;
import dev.almanac.text.Hashes;
import java.util.Arrays;
import java.util.List;

/**
 * In which titles each phrase stands, of phrases that stand in some at least. Most phrases stand in
 * one title only, so that phrases are counted by 64-bit hashes, 8 bytes an occurrence, and words of
 * them are made again where they are asked for. Two of ten million phrases share a hash with a
 * probability below one in 100,000.
 */
final class PhrasePosts {
  private final long[] phrases;
  private final int[] starts;
  private final int[] titles;

  private PhrasePosts(long[] phrases, int[] starts, int[] titles) {
    this.phrases = phrases;
    this.starts = starts;
    this.titles = titles;
  }

  /** Those of at least so many titles. */
  static PhrasePosts of(List<PostTitle> titles, TitlePhrases cutter, int fewest) {
    long[] hashes = new long[16];
    int[] ends = new int[titles.size()];
    int size = 0;
    for (int i = 0; i < titles.size(); i++) {
      int start = size;
      for (TitlePhrases.Phrase phrase : cutter.of(titles.get(i).title())) {
        long hash = Hashes.fast64(phrase.id());
        if (!contains(hashes, start, size, hash)) {
          if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
          }
          hashes[size++] = hash;
        }
      }
      ends[i] = size;
    }
    long[] kept = repeated(Arrays.copyOf(hashes, size), fewest);
    int[] counts = new int[kept.length + 1];
    for (int i = 0; i < size; i++) {
      int at = Arrays.binarySearch(kept, hashes[i]);
      if (at >= 0) {
        counts[at + 1]++;
      }
    }
    Arrays.parallelPrefix(counts, Integer::sum);
    int[] next = counts.clone();
    int[] where = new int[counts[kept.length]];
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      for (; from < ends[i]; from++) {
        int at = Arrays.binarySearch(kept, hashes[from]);
        if (at >= 0) {
          where[next[at]++] = i;
        }
      }
    }
    return new PhrasePosts(kept, counts, where);
  }

  private static boolean contains(long[] hashes, int from, int to, long hash) {
    for (int i = from; i < to; i++) {
      if (hashes[i] == hash) {
        return true;
      }
    }
    return false;
  }

  /** Each hash that stands so often, once, sorted. */
  private static long[] repeated(long[] hashes, int fewest) {
    Arrays.sort(hashes);
    int kept = 0;
    for (int i = 0, next; i < hashes.length; i = next) {
      next = i + 1;
      while (next < hashes.length && hashes[next] == hashes[i]) {
        next++;
      }
      if (next - i >= fewest) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** How many phrases there are. */
  int size() {
    return phrases.length;
  }

  /** The hash of a phrase's id. */
  long hash(int phrase) {
    return phrases[phrase];
  }

  /** The positions of the titles in which a phrase stands, ascending. */
  int[] titles(int phrase) {
    return Arrays.copyOfRange(titles, starts[phrase], starts[phrase + 1]);
  }
}
