package dev.almanac.evaluate;

import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A way to summarise that the job's own is compared with. */
@FunctionalInterface
interface Peer {
  /**
   * A summary's sentences, in the text's order.
   *
   * @param words that it may have, as the job counts them
   */
  List<String> summarize(GoldText text, int words);

  /** The peers by name, in the order in which they are reported. */
  static Map<String, Peer> all() {
    Map<String, Peer> peers = new LinkedHashMap<>();
    peers.put("lead-3", (text, words) -> lead(text, 3));
    peers.put("lead", Peer::leadCut);
    peers.put("textrank", ranked(GraphPeers::textRank));
    peers.put("lexrank", ranked(GraphPeers::lexRank));
    peers.put("boundary-directed", ranked(GraphPeers::boundaryDirected));
    return peers;
  }

  /** Takes the sentences of the highest scores that fit; of equal ones the first. */
  private static Peer ranked(Function<GoldText, double[]> scorer) {
    return (text, words) -> {
      double[] scores = scorer.apply(text);
      List<Integer> ranking =
          IntStream.range(0, scores.length)
              .boxed()
              .sorted((a, b) -> scores[a] == scores[b] ? a - b : scores[a] > scores[b] ? -1 : 1)
              .toList();
      List<Integer> taken = new ArrayList<>();
      int left = words;
      for (int index : ranking) {
        if (text.words(index) <= left) {
          taken.add(index);
          left -= text.words(index);
        }
      }
      return taken.stream().sorted().map(text::sentence).toList();
    };
  }

  private static List<String> lead(GoldText text, int sentences) {
    return text.sentences().stream().limit(sentences).map(text::at).toList();
  }

  /** The text's first words, the last sentence cut short so that there are exactly so many. */
  private static List<String> leadCut(GoldText text, int words) {
    List<String> lead = new ArrayList<>();
    int left = words;
    for (Span sentence : text.sentences()) {
      if (left > 0) {
        Span cut = text.firstWords(sentence, left);
        lead.add(text.at(cut));
        left -= text.words(cut);
      }
    }
    return lead;
  }
}
