package dev.almanac.evaluate;

import dev.almanac.text.PorterStemmer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ROUGE-1, ROUGE-2 and ROUGE-L as F1, against one reference: C.-Y. Lin, “ROUGE: A Package for
 * Automatic Evaluation of Summaries”, ACL workshop 2004.
 *
 * <p>ROUGE-L is that of whole summaries (section 3.2 of the paper): of each sentence of the
 * reference, the union of its longest common subsequences with all sentences of the candidate; a
 * word counts no more often than either summary has it. Words are runs of a–z and 0–9 in lower
 * case, as in ROUGE-1.5.5, which also stems only words of more than three letters.
 */
final class Rouge {
  private static final int SHORTEST_STEMMED = 4;

  private final boolean stemmed;

  Rouge(boolean stemmed) {
    this.stemmed = stemmed;
  }

  /** The scores of a candidate's sentences against those of the reference. */
  RougeScore score(List<String> candidate, List<String> reference) {
    List<List<String>> ours = candidate.stream().map(this::words).toList();
    List<List<String>> theirs = reference.stream().map(this::words).toList();
    return new RougeScore(
        overlap(grams(ours, 1), grams(theirs, 1)),
        overlap(grams(ours, 2), grams(theirs, 2)),
        longest(ours, theirs));
  }

  private List<String> words(String sentence) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = sentence.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(form(word.toString()));
        word.setLength(0);
      }
    }
    return words;
  }

  private String form(String word) {
    return stemmed && word.length() >= SHORTEST_STEMMED ? PorterStemmer.stem(word) : word;
  }

  /** The summary's runs of {@code n} words, across its sentences, with how often each occurs. */
  private static Map<String, Integer> grams(List<List<String>> sentences, int n) {
    List<String> words = sentences.stream().flatMap(List::stream).toList();
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      grams.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
    }
    return grams;
  }

  private static double overlap(Map<String, Integer> ours, Map<String, Integer> theirs) {
    int common = 0;
    for (Map.Entry<String, Integer> gram : ours.entrySet()) {
      common += Math.min(gram.getValue(), theirs.getOrDefault(gram.getKey(), 0));
    }
    return f1(common, total(ours), total(theirs));
  }

  private static double longest(List<List<String>> ours, List<List<String>> theirs) {
    Map<String, Integer> left = grams(ours, 1);
    Map<String, Integer> wanted = grams(theirs, 1);
    int all = total(left);
    int reference = total(wanted);
    int common = 0;
    for (List<String> sentence : theirs) {
      boolean[] inUnion = new boolean[sentence.size()];
      ours.forEach(other -> LongestCommon.mark(sentence, other, inUnion));
      for (int i = 0; i < inUnion.length; i++) {
        String word = sentence.get(i);
        if (inUnion[i] && left.getOrDefault(word, 0) > 0 && wanted.getOrDefault(word, 0) > 0) {
          left.merge(word, -1, Integer::sum);
          wanted.merge(word, -1, Integer::sum);
          common++;
        }
      }
    }
    return f1(common, all, reference);
  }

  private static int total(Map<String, Integer> grams) {
    return grams.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double f1(int common, int ours, int theirs) {
    return common == 0 ? 0 : 2.0 * common / (ours + theirs);
  }
}
