package dev.almanac.summarise;

import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers what the sentences of one post speak of, in order of appearance: its content words,
 * plurals and possessives folded, and pairs of words that follow one another, of which one at least
 * is a content word. Pairs stand for the terms of a field, and for who does what to whom; Gillick
 * and Favre weigh summaries by them (A Scalable Global Model for Summarization, 2009).
 */
final class Concepts {
  private static final int SHORTEST_WORD = 2;

  /** A number of fewer digits counts things; it names none. */
  private static final int SHORTEST_NUMBER = 3;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  /** The words of the stretch last looked at, in order; a function word is negative. */
  private int[] sequence = new int[64];

  private int length;

  /** What one sentence speaks of; both ascend, each number once. */
  static final class Spoken {
    private final int[] words;
    private final int[] all;

    private Spoken(int[] words, int[] all) {
      this.words = words;
      this.all = all;
    }

    /** Content words. */
    int[] words() {
      return words;
    }

    /** The same and pairs. */
    int[] all() {
      return all;
    }
  }

  /** What is spoken of between two places of the text. */
  Spoken of(String text, int start, int end) {
    length = 0;
    Words.visit(text, start, end, (word, from, to) -> append(word));
    int[] content = new int[length];
    int[] all = new int[2 * length];
    int contentSize = 0;
    int size = 0;
    for (int i = 0; i < length; i++) {
      int word = sequence[i];
      if (word >= 0) {
        content[contentSize++] = number(word);
        all[size++] = content[contentSize - 1];
      }
      if (i > 0 && (word >= 0 || sequence[i - 1] >= 0)) {
        // No word alone is numbered with anything in the upper half.
        all[size++] = number(((sequence[i - 1] + (1L << Integer.SIZE)) << Integer.SIZE) ^ word);
      }
    }
    return new Spoken(distinct(content, contentSize), distinct(all, size));
  }

  /** How many distinct concepts there have been. */
  int count() {
    return numbers.size();
  }

  /** How many numbers both have; both ascend. */
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

  private void append(String word) {
    if (length == sequence.length) {
      sequence = Arrays.copyOf(sequence, 2 * length);
    }
    String folded = fold(word);
    int known = words.computeIfAbsent(folded, w -> words.size() + 1);
    sequence[length++] = isContent(word) ? known : -known;
  }

  private int number(long concept) {
    return numbers.computeIfAbsent(concept, c -> numbers.size());
  }

  private static boolean isContent(String word) {
    if (Character.isDigit(word.charAt(0)) && word.length() < SHORTEST_NUMBER) {
      return false;
    }
    return word.length() >= SHORTEST_WORD && !Stopwords.contains(word);
  }

  private static String fold(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    boolean plural = bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss");
    return plural ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static int[] distinct(int[] numbers, int size) {
    Arrays.sort(numbers, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct == 0 || numbers[distinct - 1] != numbers[i]) {
        numbers[distinct++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, distinct);
  }
}
