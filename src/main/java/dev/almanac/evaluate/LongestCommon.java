package dev.almanac.evaluate;

import java.util.List;

/** The longest common subsequence of two sentences. */
final class LongestCommon {

  private LongestCommon() {}

  /**
   * Marks the words of {@code sentence} that stand in a longest common subsequence with another.
   */
  static void mark(List<String> sentence, List<String> other, boolean[] marks) {
    int[][] length = new int[sentence.size() + 1][other.size() + 1];
    for (int i = 1; i <= sentence.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        length[i][j] =
            sentence.get(i - 1).equals(other.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    int i = sentence.size();
    int j = other.size();
    while (i > 0 && j > 0) {
      if (sentence.get(i - 1).equals(other.get(j - 1))) {
        marks[--i] = true;
        j--;
      } else if (length[i - 1][j] >= length[i][j - 1]) {
        i--;
      } else {
        j--;
      }
    }
  }
}
