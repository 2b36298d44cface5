package dev.almanac.summarise;

import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the content words of one post, plurals and possessives folded, in order of appearance.
 */
final class Terms {

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The distinct content words of the stretch, as ascending numbers. */
  int[] of(String text, int start, int end) {
    int[] terms = new int[Math.max(1, (end - start) / 2 + 1)];
    int[] size = {0};
    Words.visit(
        text,
        start,
        end,
        (word, from, to) -> {
          if (word.length() > 2 && !Stopwords.contains(word)) {
            terms[size[0]++] = numbers.computeIfAbsent(stem(word), w -> numbers.size());
          }
        });
    Arrays.sort(terms, 0, size[0]);
    int distinct = 0;
    for (int i = 0; i < size[0]; i++) {
      if (distinct == 0 || terms[distinct - 1] != terms[i]) {
        terms[distinct++] = terms[i];
      }
    }
    return Arrays.copyOf(terms, distinct);
  }

  /** How many distinct words there have been. */
  int count() {
    return numbers.size();
  }

  /** How many terms both have; both ascend. */
  static int common(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Integer.compare(a[i], b[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    boolean plural = bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss");
    return plural ? bare.substring(0, bare.length() - 1) : bare;
  }
}
