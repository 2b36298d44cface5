package dev.almanac.summarise;

import dev.almanac.model.Block;
import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import dev.almanac.summarise.Candidate.Use;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects the sentences of a post, in order, and tells which of them are fit for a summary. */
final class Candidates {

  /** A sentence that points farther back than over this many is none for a summary. */
  private static final int MOST_BEHIND = 2;

  private static final int UNREADABLE = 1_000;

  private final SummaryConfig config;
  private final SentenceSplitter splitter;
  private final String text;
  private final boolean cased;
  private final List<Candidate> found = new ArrayList<>();
  private Place place = Place.ORDINARY;

  private Candidates(SummaryConfig config, SentenceSplitter splitter, String text) {
    this.config = config;
    this.splitter = splitter;
    this.text = text;
    this.cased = Plainness.isCased(text);
  }

  /** The sentences of all blocks of these kinds. */
  static List<Candidate> of(
      SummaryConfig config, SentenceSplitter splitter, CleanText text, Set<Kind> kinds) {
    Candidates candidates = new Candidates(config, splitter, text.text());
    for (Block block : Passages.of(text, config.maxCharacters())) {
      if (block.kind() == Kind.HEADING) {
        candidates.enter(block);
      } else if (kinds.contains(block.kind())) {
        candidates.add(block);
      }
    }
    return candidates.found;
  }

  private void enter(Block heading) {
    String name = text.substring(heading.start(), heading.end()).toLowerCase(Locale.ROOT);
    place = name.contains("conclusion") ? Place.CONCLUSION : Place.SECTION_OPENING;
  }

  private void add(Block block) {
    if (Boilerplate.isNoteParagraph(text, block.start(), block.end())) {
      return;
    }
    QuoteState quote = new QuoteState(text);
    boolean first = true;
    int behind = UNREADABLE;
    for (Span whole : WholeSentences.of(text, splitter.split(text, block.start(), block.end()))) {
      Span sentence = Boilerplate.withoutNoteMarker(text, whole);
      boolean quoted = quote.passes(sentence);
      int words = Words.count(text, sentence.start(), sentence.end());
      Use use = quoted ? Use.NEVER : use(sentence, words, block.kind() == Kind.LIST_ITEM);
      behind =
          use == Use.ALONE || use == Use.CONNECTED
              ? 0
              : use == Use.JOINED ? behind + 1 : UNREADABLE;
      if (use == Use.JOINED && behind > MOST_BEHIND) {
        use = Use.LEANING;
      }
      double emphasis = place == Place.CONCLUSION || first ? place.factor : 1;
      found.add(new Candidate(sentence, words, found.size(), use, behind, emphasis));
      first = false;
    }
    place = place == Place.CONCLUSION ? place : Place.ORDINARY;
  }

  private Use use(Span sentence, int words, boolean item) {
    if (words < config.minSentenceWords()
        || words > config.maxSentenceWords()
        || !StandAlone.isStatement(text, sentence, cased)
        || Boilerplate.pastBullet(text, sentence.start(), sentence.end()) > sentence.start()
        || Boilerplate.isNote(text, sentence.start(), sentence.end())) {
      return Use.NEVER;
    }
    String lower = StandAlone.lower(text, sentence);
    if (Boilerplate.hasNote(lower)) {
      return Use.NEVER;
    }
    Use use = StandAlone.use(lower);
    if (item) {
      return use == Use.ALONE ? Use.ITEM : Use.LEANING;
    }
    return use;
  }

  /** Where a sentence stands among sections, and by how much that raises it. */
  private enum Place {
    ORDINARY(1),
    SECTION_OPENING(1.15),
    CONCLUSION(1.15);

    private final double factor;

    Place(double factor) {
      this.factor = factor;
    }
  }
}
