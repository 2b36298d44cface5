package dev.almanac.evaluate;

import dev.almanac.model.Summary;
import dev.almanac.summarise.OfflineSummarizer;
import dev.almanac.summarise.SentenceSplitter;
import dev.almanac.summarise.SummaryConfig;
import dev.almanac.text.Sentences;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares the job's own summaries, and those of its peers, with people's. */
public final class SummaryEvaluation {
  /** The name of the job's own. */
  public static final String OWN = "almanac";

  private final SummaryConfig config;
  private final OfflineSummarizer summarizer;
  private final boolean fixedLength;
  private final Map<String, Peer> peers = Peer.all();

  private SummaryEvaluation(SummaryConfig config, SentenceSplitter splitter, boolean fixedLength) {
    this.config = config;
    this.summarizer = new OfflineSummarizer(config, splitter);
    this.fixedLength = fixedLength;
  }

  /** Of texts that are given as sentences: every system may use so many words. */
  public static SummaryEvaluation ofSentences(int words) {
    return new SummaryEvaluation(SummaryConfig.ofWords(words), SentenceSplitter::lines, true);
  }

  /** Of posts, just as the job does it; the peers may use as many words as its summary has. */
  public static SummaryEvaluation ofPosts() {
    return new SummaryEvaluation(SummaryConfig.standard(), Sentences::split, false);
  }

  /** Adds what the best choice of sentences would reach. */
  public SummaryEvaluation withOracle() {
    peers.put("oracle", new OraclePeer());
    return this;
  }

  /** Scores all systems; the job's own comes first. */
  public SummaryReport of(List<GoldText> texts) {
    Map<String, List<List<String>>> summaries = new LinkedHashMap<>();
    List<List<String>> owns = new ArrayList<>();
    summaries.put(OWN, owns);
    for (GoldText text : texts) {
      Summary own = summarizer.summarize(text.title(), text.text());
      List<String> sentences = own.evidence().stream().map(text::at).toList();
      owns.add(sentences);
      int length = own.evidence().stream().mapToInt(text::words).sum();
      int words = fixedLength || length == 0 ? config.maxWords() : length;
      peers.forEach(
          (name, peer) ->
              summaries
                  .computeIfAbsent(name, n -> new ArrayList<>())
                  .add(peer.summarize(text, words)));
    }
    List<SystemScores> systems = new ArrayList<>();
    summaries.forEach((name, all) -> systems.add(scores(name, all, texts)));
    return new SummaryReport(texts.size(), systems);
  }

  private static SystemScores scores(
      String name, List<List<String>> summaries, List<GoldText> texts) {
    double words =
        summaries.stream().flatMap(List::stream).mapToInt(Words::count).sum()
            / (double) Math.max(1, texts.size());
    return new SystemScores(
        name,
        words,
        scores(new Rouge(false), summaries, texts),
        scores(new Rouge(true), summaries, texts));
  }

  private static List<RougeScore> scores(
      Rouge rouge, List<List<String>> summaries, List<GoldText> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> rouge.score(summaries.get(i), texts.get(i).reference()))
        .toList();
  }
}
