package dev.almanac.summarise;

import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Picks the sentences of a post that together say most of it. */
final class Extraction {

  /** Two sentences that share more of their words say the same. */
  private static final double SAME = 0.5;

  /** What a full likeness to a sentence already taken costs. */
  private static final double LIKENESS_COST = 0.8;

  /** A sentence beyond the least number must weigh this share of the weightiest. */
  private static final double WORTH_ADDING = 0.6;

  private static final Set<Kind> PROSE = EnumSet.of(Kind.PARAGRAPH);
  private static final Set<Kind> PROSE_AND_LISTS = EnumSet.of(Kind.PARAGRAPH, Kind.LIST_ITEM);

  /** Where a post is nothing but a quotation, often of its author's own page elsewhere. */
  private static final Set<Kind> QUOTES = EnumSet.of(Kind.QUOTE);

  private final SummaryConfig config;

  Extraction(SummaryConfig config) {
    this.config = config;
  }

  /** The sentences picked, in the text's order; empty where none is fit. */
  List<Span> choose(String title, CleanText text) {
    List<Candidate> candidates = Candidates.of(config, text, PROSE, true);
    if (candidates.size() < config.minSentences()) {
      candidates = Candidates.of(config, text, PROSE_AND_LISTS, true);
    }
    if (candidates.isEmpty()) {
      candidates = Candidates.of(config, text, PROSE_AND_LISTS, false);
    }
    if (candidates.isEmpty()) {
      candidates = Candidates.of(config, text, QUOTES, true);
    }
    Salience salience = new Salience(title, text.text(), candidates);
    List<Span> spans = new ArrayList<>();
    for (int index : pick(candidates, salience).stream().sorted().toList()) {
      spans.add(candidates.get(index).span());
    }
    return spans;
  }

  /**
   * Takes the best sentence again and again, each time less what it repeats; ties go to the first.
   */
  private List<Integer> pick(List<Candidate> candidates, Salience salience) {
    List<Integer> picked = new ArrayList<>();
    int words = 0;
    double weightiest = 0;
    while (picked.size() < config.maxSentences()) {
      int best = -1;
      double bestGain = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < candidates.size(); i++) {
        if (words + candidates.get(i).words() > config.maxWords() || picked.contains(i)) {
          continue;
        }
        double gain = gain(i, picked, salience);
        if (gain > bestGain) {
          best = i;
          bestGain = gain;
        }
      }
      weightiest = picked.isEmpty() ? bestGain : weightiest;
      boolean enough = picked.size() >= config.minSentences();
      if (best < 0 || (enough && bestGain < WORTH_ADDING * weightiest)) {
        break;
      }
      picked.add(best);
      words += candidates.get(best).words();
    }
    return picked;
  }

  private static double gain(int candidate, List<Integer> picked, Salience salience) {
    double likest = 0;
    for (int other : picked) {
      likest = Math.max(likest, salience.likeness(candidate, other));
    }
    return likest > SAME
        ? Double.NEGATIVE_INFINITY
        : salience.score(candidate) - LIKENESS_COST * likest;
  }
}
