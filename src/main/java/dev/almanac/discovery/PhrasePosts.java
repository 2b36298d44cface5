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
    Occurrences all = new Occurrences();
    int[] ends = new int[titles.size()];
    for (int i = 0; i < ends.length; i++) {
      all.startTitle();
      cutter.visit(titles.get(i).title(), all::add);
      ends[i] = all.size;
    }
    long[] kept = repeated(Arrays.copyOf(all.hashes, all.size), fewest);
    int[] phraseOf = new int[all.size];
    int[] starts = new int[kept.length + 1];
    for (int i = 0; i < phraseOf.length; i++) {
      phraseOf[i] = Arrays.binarySearch(kept, all.hashes[i]);
      if (phraseOf[i] >= 0) {
        starts[phraseOf[i] + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    int[] where = new int[starts[kept.length]];
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      for (; from < ends[i]; from++) {
        if (phraseOf[from] >= 0) {
          where[next[phraseOf[from]]++] = i;
        }
      }
    }
    return new PhrasePosts(kept, starts, where);
  }

  /** The hashes of all titles' phrases, each once a title. */
  private static final class Occurrences {
    private long[] hashes = new long[1024];
    private int size;
    private int title;

    void startTitle() {
      title = size;
    }

    void add(CharSequence id, int start, int end) {
      long hash = Hashes.fast64(id);
      for (int i = title; i < size; i++) {
        if (hashes[i] == hash) {
          return;
        }
      }
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = hash;
    }
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
