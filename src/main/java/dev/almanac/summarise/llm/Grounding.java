package dev.almanac.summarise.llm;

import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import dev.almanac.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets through the sentences of an answer that a post supports: the quote stands in the post, the
 * numbers stand beside it, the names stand in the post, and so do most of the words; what denies
 * rests on a denial, and a denial is not told as its opposite. That is less than entailment – a
 * sentence may still turn what it quotes – but nothing that the post does not speak of gets
 * through, whatever the model was talked into.
 */
final class Grounding {
  /** Fewer words are found in any text. */
  private static final int SHORTEST_QUOTE = 4;

  /** A longer quote is no quote. */
  private static final int LONGEST_QUOTE = 150;

  /** Sentences before and after the quote that count as beside it. */
  private static final int BESIDE = 2;

  /** Characters that are looked at before a quote, and those at which its clause begins. */
  private static final int LONGEST_CLAUSE = 300;

  private static final String CLAUSE_ENDS = ".?!;:,()–—\n\"“”";

  private final String text;
  private final Folded folded;

  /** The sentences of the text, and which of them command the model. */
  private final List<Span> sentences;

  private final boolean[] commands;
  private final Vocabulary all = new Vocabulary();

  /**
   * @param title of the post
   * @param text its clean text, or the section of it that the model was shown
   */
  Grounding(String title, String text) {
    this.text = text;
    this.folded = new Folded(text);
    this.sentences = Sentences.split(text);
    this.commands = Commands.in(text, sentences);
    all.add(title);
    for (int i = 0; i < commands.length; i++) {
      if (!commands[i]) {
        all.add(text.substring(sentences.get(i).start(), sentences.get(i).end()));
      }
    }
  }

  /** The claims that hold, in their order, each sentence once. */
  List<GroundedSentence> of(List<Claim> claims) {
    Map<String, GroundedSentence> held = new LinkedHashMap<>();
    for (Claim claim : claims) {
      of(claim).ifPresent(one -> held.putIfAbsent(one.text(), one));
    }
    return List.copyOf(held.values());
  }

  private Optional<GroundedSentence> of(Claim claim) {
    int words = Words.count(claim.quote());
    Span span = words < SHORTEST_QUOTE || words > LONGEST_QUOTE ? null : folded.find(claim.quote());
    if (span == null) {
      return Optional.empty();
    }
    String sentence = claim.sentence().strip().replaceAll("\\s+", " ");
    String beside = beside(span, BESIDE);
    return !Commands.isIn(sentence)
            && Negation.agree(sentence, clause(span), beside(span, 0))
            && new Support(new Vocabulary().add(beside), all).holds(sentence)
        ? Optional.of(new GroundedSentence(sentence, span))
        : Optional.empty();
  }

  /** A quote, with what stands before it in its clause where that turns what it says. */
  private String clause(Span quote) {
    int start = quote.start();
    int first = Math.max(0, start - LONGEST_CLAUSE);
    while (start > first && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    boolean turns = Negation.turns(text.substring(start, quote.start()));
    return text.substring(turns ? start : quote.start(), quote.end());
  }

  /**
   * The sentences that a quote stands in, and those beside them; none where it is a command.
   *
   * @param more sentences before and after
   */
  private String beside(Span quote, int more) {
    int first = sentences.size();
    int last = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (sentence.end() > quote.start() && sentence.start() < quote.end()) {
        first = Math.min(first, i);
        last = i;
        if (commands[i]) {
          return "";
        }
      }
    }
    StringBuilder beside = new StringBuilder();
    int to = Math.min(sentences.size() - 1, last + more);
    for (int i = Math.max(0, first - more); i <= to; i++) {
      if (!commands[i]) {
        beside.append(text, sentences.get(i).start(), sentences.get(i).end()).append('\n');
      }
    }
    return beside.toString();
  }
}
