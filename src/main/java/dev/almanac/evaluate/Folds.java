package dev.almanac.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Parts texts into folds for cross-validation, the same every time: groups stay whole, and each
 * fold has as near as may be its share of every label (of a text's rarest one, where it has
 * several; Sechidis et al. 2011).
 */
final class Folds {
  private static final long SEED = 1;

  private Folds() {}

  /**
   * The fold of each text, from 0.
   *
   * @param count of folds, at least 2
   */
  static int[] of(List<LabelledText> texts, int count) {
    Map<String, Integer> frequency = new HashMap<>();
    texts.forEach(text -> text.labels().forEach(one -> frequency.merge(one, 1, Integer::sum)));
    // A group is dealt out with the label of its first text.
    Map<String, String> labels = new TreeMap<>();
    texts.forEach(text -> labels.putIfAbsent(text.group(), rarest(text, frequency)));
    Map<String, List<String>> byLabel = new TreeMap<>();
    labels.forEach(
        (group, label) -> byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(group));
    Map<String, Integer> folds = new HashMap<>();
    Random random = new Random(SEED);
    int next = 0;
    for (List<String> groups : byLabel.values()) {
      Collections.shuffle(groups, random);
      for (String group : groups) {
        folds.put(group, next++ % count);
      }
    }
    return texts.stream().mapToInt(text -> folds.getOrDefault(text.group(), 0)).toArray();
  }

  private static String rarest(LabelledText text, Map<String, Integer> frequency) {
    String rarest = "";
    int least = Integer.MAX_VALUE;
    for (String label : text.labels().stream().sorted().toList()) {
      int count = frequency.getOrDefault(label, 0);
      if (count < least) {
        least = count;
        rarest = label;
      }
    }
    return rarest;
  }
}
