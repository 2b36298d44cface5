package dev.almanac.summarise;

import dev.almanac.model.Block;
import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import java.util.List;

/**
 * Finds the summary that the author wrote: under a heading that says so, or in a paragraph that
 * opens with a label. One at the top of the post comes before one at its end; anything between is
 * taken for the summary of something else.
 */
final class AuthorSummary {

  /** The top of a post: this many characters, or a fifth of it where that is more. */
  private static final int TOP = 2_500;

  /** The top is never longer than this. A newsletter's first section is not its abstract. */
  private static final int LONGEST_TOP = 6_000;

  /** The last part of a post begins after this share of it. */
  private static final double LAST_PART = 0.6;

  /**
   * A labelled list item counts among the first blocks only; in a catalogue every entry has one.
   */
  private static final int FIRST_ITEMS = 3;

  private final SummaryConfig config;

  AuthorSummary(SummaryConfig config) {
    this.config = config;
  }

  /** The sentences taken, in order; empty where the author gives no summary. */
  List<Span> find(CleanText text) {
    int length = text.text().length();
    int top = Math.max(TOP, Math.min(LONGEST_TOP, length / 5));
    int last = Math.max(top, (int) (length * LAST_PART));
    for (int i = 0; i < text.blocks().size(); i++) {
      int start = text.blocks().get(i).start();
      if (start < top || start >= last) {
        List<Span> found = at(text, i, start < top);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<Span> at(CleanText text, int index, boolean atTop) {
    Block block = text.blocks().get(index);
    boolean item = block.kind() == Kind.LIST_ITEM && index >= FIRST_ITEMS;
    // What stands in a quotation is the summary of somebody else.
    if (isForeign(block) || item) {
      return List.of();
    }
    boolean heading = block.kind() == Kind.HEADING;
    String whole = text.text().substring(block.start(), Math.min(block.end(), block.start() + 80));
    if (SummaryLabel.isHeading(whole, heading && atTop)) {
      return atTop || (heading && !isSubsection(whole)) ? under(text, index, heading) : List.of();
    }
    int past = heading ? -1 : SummaryLabel.past(text.text(), block.start(), block.end(), atTop);
    return past < 0 ? List.of() : opening(text, index, past);
  }

  /** The summary that follows its label in one paragraph, and the list that a colon leads to. */
  private List<Span> opening(CleanText text, int index, int past) {
    OwnWords words = new OwnWords(config, text.text());
    int end = text.blocks().get(index).end();
    words.add(past, end);
    boolean leadsOn = past >= end || text.text().charAt(end - 1) == ':';
    return leadsOn ? continued(words, text, index, false) : words.taken();
  }

  private List<Span> under(CleanText text, int index, boolean isSection) {
    return continued(new OwnWords(config, text.text()), text, index, isSection);
  }

  /**
   * What follows a label.
   *
   * @param isSection whether it goes on up to the next heading; a label that is a paragraph leads
   *     to one other, or to a list with what leads to that
   */
  private List<Span> continued(OwnWords words, CleanText text, int index, boolean isSection) {
    List<Block> blocks = text.blocks();
    boolean hasItem = false;
    for (int i = index + 1; i < blocks.size() && !words.isFull(); i++) {
      Block block = blocks.get(i);
      boolean isItem = block.kind() == Kind.LIST_ITEM;
      boolean hasBegun = !words.taken().isEmpty();
      boolean isLed = hasItem || text.text().charAt(blocks.get(i - 1).end() - 1) == ':';
      boolean isOver = !isSection && (isItem ? hasBegun && !isLed : hasBegun || hasItem);
      if (block.kind() == Kind.HEADING || isOver) {
        break;
      }
      if (!isForeign(block)) {
        words.add(block.start(), block.end());
        hasItem |= isItem;
      }
    }
    return words.taken();
  }

  /** “2.3 Summary” sums up section 2; “1. Summary” may well sum up the post. */
  private static boolean isSubsection(String heading) {
    int dot = heading.indexOf('.');
    return dot > 0
        && dot + 1 < heading.length()
        && Character.isDigit(heading.charAt(dot - 1))
        && Character.isDigit(heading.charAt(dot + 1));
  }

  private static boolean isForeign(Block block) {
    return block.kind() == Kind.CODE || block.kind() == Kind.TABLE || block.kind() == Kind.QUOTE;
  }
}
