package dev.almanac.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Knows the reference: what sentences of the text could reach at most, nearly. */
final class OraclePeer implements Peer {
  private final Rouge rouge = new Rouge(false);

  /** Takes what raises the sum of ROUGE-1 and ROUGE-2 most, until nothing does. */
  @Override
  public List<String> summarize(GoldText text, int words) {
    List<Integer> taken = new ArrayList<>();
    int left = words;
    double reached = 0;
    int best = 0;
    while (best >= 0) {
      best = -1;
      for (int i = 0; i < text.sentences().size(); i++) {
        if (text.words(i) <= left && !taken.contains(i)) {
          double score = score(text, taken, i);
          if (score > reached) {
            reached = score;
            best = i;
          }
        }
      }
      if (best >= 0) {
        taken.add(best);
        left -= text.words(best);
      }
    }
    return sentences(text, taken);
  }

  private double score(GoldText text, List<Integer> taken, int more) {
    List<Integer> all = new ArrayList<>(taken);
    all.add(more);
    RougeScore score = rouge.score(sentences(text, all), text.reference());
    return score.one() + score.two();
  }

  private static List<String> sentences(GoldText text, List<Integer> indices) {
    return indices.stream().sorted().map(text::sentence).toList();
  }
}
