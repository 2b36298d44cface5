package dev.almanac.summarise;

import dev.almanac.model.Block;
import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import dev.almanac.summarise.Candidate.Section;
import dev.almanac.text.Sentences;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects the sentences of a post that are fit for its summary, in order. */
final class Candidates {

  /** No more of a paragraph than this many characters is looked at. */
  private static final int LONGEST_PARAGRAPH = 20_000;

  /** A longer heading, in characters, is a paragraph that its author set in large type. */
  private static final int LONGEST_HEADING = 250;

  /** Sentences taken from each section that lies beyond the opening share. */
  private static final int SECTION_SAMPLE = 2;

  private final SummaryConfig config;
  private final CleanText text;
  private final Set<Kind> kinds;
  private final boolean strict;
  private final List<Candidate> found = new ArrayList<>();
  private Section section = Section.OPENING;
  private boolean afterHeading;
  private int ordinal;

  private Candidates(SummaryConfig config, CleanText text, Set<Kind> kinds, boolean strict) {
    this.config = config;
    this.text = text;
    this.kinds = kinds;
    this.strict = strict;
  }

  /**
   * The fit sentences.
   *
   * @param kinds the blocks to take from
   * @param strict whether sentences that point outside themselves are left out
   */
  static List<Candidate> of(SummaryConfig config, CleanText text, Set<Kind> kinds, boolean strict) {
    Candidates candidates = new Candidates(config, text, kinds, strict);
    candidates.collect();
    return candidates.found;
  }

  private void collect() {
    List<Block> blocks = text.blocks();
    int budget = config.maxCandidates() - config.maxCandidates() / 4;
    int next = 0;
    while (next < blocks.size() && ordinal < budget) {
      visit(blocks.get(next++), budget - ordinal);
    }
    sample(blocks.subList(next, blocks.size()), config.maxCandidates() / 4);
  }

  /** Of a long text's rest, the openings of sections spread over it evenly. */
  private void sample(List<Block> rest, int budget) {
    long headings = rest.stream().filter(block -> block.kind() == Kind.HEADING).count();
    long stride = Math.max(1, headings * SECTION_SAMPLE / Math.max(1, budget) + 1);
    long heading = 0;
    afterHeading = false;
    for (Block block : rest) {
      if (block.kind() == Kind.HEADING) {
        enter(block);
        afterHeading = ++heading % stride == 0;
      } else if (afterHeading) {
        visit(block, SECTION_SAMPLE);
      }
    }
  }

  private void visit(Block block, int most) {
    Kind kind = kind(block);
    if (kind == Kind.HEADING) {
      enter(block);
    } else if (kinds.contains(kind) && section != Section.DEAD) {
      addSentences(block, most);
    }
  }

  private static Kind kind(Block block) {
    boolean misused = block.kind() == Kind.HEADING && block.end() - block.start() > LONGEST_HEADING;
    return misused ? Kind.PARAGRAPH : block.kind();
  }

  private void enter(Block heading) {
    String name = text.text().substring(heading.start(), heading.end());
    if (Boilerplate.isDeadSection(name)) {
      section = Section.DEAD;
    } else {
      boolean last = name.toLowerCase(Locale.ROOT).contains("conclusion");
      section = last ? Section.CONCLUSION : Section.BODY;
    }
    afterHeading = true;
  }

  private void addSentences(Block block, int most) {
    String all = text.text();
    int end = Math.min(block.end(), block.start() + LONGEST_PARAGRAPH);
    if (Boilerplate.isNoteParagraph(all, block.start(), end)) {
      return;
    }
    List<Span> sentences = Sentences.split(all, block.start(), end);
    int looked = Math.min(most, sentences.size());
    for (int place = 0; place < looked; place++) {
      Span sentence = Boilerplate.withoutNoteMarker(all, sentences.get(place));
      int words = Words.count(all, sentence.start(), sentence.end());
      if (isFit(sentence, words)) {
        found.add(new Candidate(sentence, words, ordinal, place, section, afterHeading));
      }
      ordinal++;
    }
    afterHeading &= sentences.isEmpty();
  }

  private boolean isFit(Span sentence, int words) {
    if (words < config.minSentenceWords()
        || words > config.maxSentenceWords()
        || !StandAlone.isStatement(text.text(), sentence)
        || Boilerplate.pastBullet(text.text(), sentence.start(), sentence.end()) > sentence.start()
        || Boilerplate.isNote(text.text(), sentence.start(), sentence.end())) {
      return false;
    }
    String lower = StandAlone.lower(text.text(), sentence);
    return !Boilerplate.hasNote(lower) && (!strict || StandAlone.pointsNowhere(lower));
  }
}
