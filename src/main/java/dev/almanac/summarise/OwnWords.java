package dev.almanac.summarise;

import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the first sentences of an author's summary, up to the limits.
 *
 * <p>A piece without a stop at its end, such as a list's item or the line that leads to a list,
 * would run into the next; so it is passed over where whole sentences follow, and ends the summary
 * elsewhere.
 */
final class OwnWords {

  /** Fewer words in all are a remark, not a summary. */
  private static final int FEWEST_WORDS = 8;

  /** Fewer words a sentence, on average over three, are a table of contents. */
  private static final int FEWEST_WORDS_A_SENTENCE = 5;

  private final SummaryConfig config;
  private final String text;
  private final List<Span> whole = new ArrayList<>();
  private final List<Span> pieces = new ArrayList<>();
  private int words;
  private boolean full;

  OwnWords(SummaryConfig config, String text) {
    this.config = config;
    this.text = text;
  }

  boolean isFull() {
    return full;
  }

  /** Adds the sentences of one paragraph or list item. */
  void add(int start, int end) {
    if (full || Boilerplate.isNoteParagraph(text, start, end)) {
      return;
    }
    int past = Boilerplate.pastBullet(text, start, end);
    for (Span sentence : Sentences.split(text, past, withoutLooseBracket(past, end))) {
      if (!full && !Boilerplate.isNote(text, sentence.start(), sentence.end())) {
        add(Boilerplate.withoutNoteMarker(text, sentence));
      }
    }
  }

  private void add(Span sentence) {
    int length = Words.count(text, sentence.start(), sentence.end());
    if (length == 0 || Plainness.of(text, sentence).isDebris()) {
      return;
    }
    if (!StandAlone.hasStop(text, sentence)) {
      if (pieces.size() < 2 && length <= config.maxSentenceWords()) {
        pieces.add(sentence);
      }
      return;
    }
    if (words + length > config.maxWords()) {
      full = true;
      if (!whole.isEmpty() || length > 2 * config.maxWords()) {
        return;
      }
    }
    whole.add(sentence);
    words += length;
    full |= whole.size() == config.maxSentences();
  }

  /** The sentences taken, in the text's order; empty where they are too little for a summary. */
  List<Span> taken() {
    if (words >= FEWEST_WORDS) {
      if (whole.size() > 2 && words < FEWEST_WORDS_A_SENTENCE * whole.size()) {
        return List.of();
      }
      boolean onlyAsks = whole.stream().allMatch(span -> StandAlone.isQuestion(text, span));
      return onlyAsks ? List.of() : whole;
    }
    List<Span> loose = whole.isEmpty() ? leadAndItem() : List.of();
    int length = 0;
    for (Span piece : loose) {
      length += Words.count(text, piece.start(), piece.end());
    }
    return length >= FEWEST_WORDS ? loose : List.of();
  }

  /** A line that ends in a colon with the first item that it leads to, else the first piece. */
  private List<Span> leadAndItem() {
    boolean leads = pieces.size() == 2 && text.charAt(pieces.get(0).end() - 1) == ':';
    return leads ? pieces : pieces.subList(0, Math.min(1, pieces.size()));
  }

  /** Where a bracket that opened before the label closes at the end, the end before it. */
  private int withoutLooseBracket(int start, int end) {
    if (end <= start || text.charAt(end - 1) != ')') {
      return end;
    }
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth < 0 ? end - 1 : end;
  }
}
