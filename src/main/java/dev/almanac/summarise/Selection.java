package dev.almanac.summarise;

import dev.almanac.summarise.Candidate.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes again and again what gains most for the room that it needs, each concept counting for less
 * every time that it is said again: the greedy algorithm for a submodular gain under a budget (Lin
 * and Bilmes 2010). A sentence that points back is taken together with the one before it. Ties go
 * to the first.
 */
final class Selection {

  /** Two sentences that share more of their words say the same. */
  private static final double SAME = 0.75;

  /** A sentence beyond the least number must gain this share of what the first gained. */
  private static final double WORTH_ADDING = 0.3;

  /** Less than any gain; a sentence may say nothing that is said again, and so gain 0. */
  private static final double NOT_FIT = -1;

  private final SummaryConfig config;
  private final List<Candidate> candidates;
  private final Set<Use> uses;
  private final Salience salience;
  private final double[] worth;
  private final List<Integer> picked = new ArrayList<>();
  private int words;

  Selection(SummaryConfig config, List<Candidate> candidates, Set<Use> uses, Salience salience) {
    this.config = config;
    this.candidates = candidates;
    this.uses = uses;
    this.salience = salience;
    this.worth = salience.concepts();
    double first = 0;
    int best = best();
    while (best >= 0
        && (picked.size() < config.minSentences() || gain(best) >= WORTH_ADDING * first)) {
      first = picked.isEmpty() ? gain(best) : first;
      take(best);
      best = best();
    }
  }

  /** Indices of the sentences taken, in the order in which they were. */
  List<Integer> picked() {
    return picked;
  }

  private void take(int index) {
    for (int sentence = firstOf(index); sentence <= index; sentence++) {
      picked.add(sentence);
      words += candidates.get(sentence).words();
      for (int concept : salience.concepts(sentence)) {
        worth[concept] *= config.weights().again();
      }
    }
  }

  private int best() {
    int best = -1;
    double most = NOT_FIT;
    for (int i = 0; i < candidates.size(); i++) {
      double gain = fits(i) ? gain(i) : NOT_FIT;
      if (gain > most) {
        best = i;
        most = gain;
      }
    }
    return best;
  }

  private boolean fits(int index) {
    if (!uses.contains(candidates.get(index).use()) || picked.contains(index)) {
      return false;
    }
    int first = firstOf(index);
    if (candidates.get(first).use() == Use.CONNECTED && !hasPickedBefore(first)) {
      return false; // “However” opens no summary
    }
    int length = 0;
    for (int i = first; i <= index; i++) {
      length += candidates.get(i).words();
    }
    return words + length <= config.maxWords()
        && picked.size() + index - first + 1 <= config.maxSentences()
        && saysNew(first, index);
  }

  private boolean hasPickedBefore(int index) {
    return picked.stream().anyMatch(other -> other < index);
  }

  private boolean saysNew(int first, int last) {
    for (int i = first; i <= last; i++) {
      for (int other : picked) {
        if (salience.likeness(i, other) > SAME) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The first of the sentences that must be taken with it: those that it needs and that are not.
   */
  private int firstOf(int index) {
    if (candidates.get(index).use() != Use.JOINED) {
      return index;
    }
    int first = index - candidates.get(index).behind();
    while (first < index && picked.contains(first)) {
      first++;
    }
    return first;
  }

  /** The weight of the sentences × what they say, by the share that they use of what is scarcer. */
  private double gain(int index) {
    double gain = 0;
    int length = 0;
    for (int sentence = firstOf(index); sentence <= index; sentence++) {
      double said = 0;
      for (int concept : salience.concepts(sentence)) {
        said += worth[concept];
      }
      gain += said * salience.sentence(sentence);
      length += candidates.get(sentence).words();
    }
    int sentences = index - firstOf(index) + 1;
    double shareOfWords = (double) length / config.maxWords();
    return gain / Math.max(shareOfWords, (double) sentences / config.maxSentences());
  }
}
