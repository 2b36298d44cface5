package dev.almanac.summarise;

import dev.almanac.model.Block;
import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a post that are read for its summary: all that is not thanks, references or an
 * appendix, and of a text of megabytes its opening, its end, and how the sections between open.
 */
final class Passages {

  /** A longer heading, in characters, is a paragraph that its author set in large type. */
  private static final int LONGEST_HEADING = 250;

  /** Of a section that is not read whole, this many characters. */
  private static final int SAMPLE = 500;

  /** An appendix begins after this share of the text; earlier, the word is about something else. */
  private static final double APPENDIX = 0.4;

  private Passages() {}

  /**
   * Blocks, some of them cut short, in order.
   *
   * @param most characters in all, about; headings come free
   */
  static List<Block> of(CleanText text, int most) {
    List<Block> live = live(text);
    int length = live.stream().mapToInt(block -> block.end() - block.start()).sum();
    return length <= most ? live : sampled(live, most);
  }

  private static List<Block> live(CleanText text) {
    List<Block> live = new ArrayList<>();
    boolean dead = false;
    for (Block block : text.blocks()) {
      if (block.kind() == Kind.HEADING && block.end() - block.start() <= LONGEST_HEADING) {
        String heading = text.text().substring(block.start(), block.end());
        if (Boilerplate.isAppendix(heading) && block.start() > APPENDIX * text.text().length()) {
          return live;
        }
        dead = Boilerplate.isDeadSection(heading);
      }
      if (!dead) {
        live.add(
            block.end() - block.start() > LONGEST_HEADING && block.kind() == Kind.HEADING
                ? new Block(Kind.PARAGRAPH, block.start(), block.end())
                : block);
      }
    }
    return live;
  }

  /**
   * Half of the characters for the opening, an eighth for the end, the rest for what lies between.
   */
  private static List<Block> sampled(List<Block> live, int most) {
    List<Block> opening = new ArrayList<>();
    int left = most / 2;
    int next = 0;
    while (next < live.size() && left > 0) {
      Block block = live.get(next++);
      opening.add(
          new Block(block.kind(), block.start(), Math.min(block.end(), block.start() + left)));
      left -= block.end() - block.start();
    }
    List<Block> end = new ArrayList<>();
    left = most / 8;
    int last = live.size();
    while (last > next && left > 0) {
      Block block = live.get(--last);
      int size = Math.min(left, block.end() - block.start());
      end.add(0, new Block(block.kind(), block.end() - size, block.end()));
      left -= size;
    }
    opening.addAll(openings(live.subList(next, last), most - most / 2 - most / 8));
    opening.addAll(end);
    return opening;
  }

  /** The headings, spread evenly, each with the paragraph behind it. */
  private static List<Block> openings(List<Block> blocks, int most) {
    long headings = blocks.stream().filter(block -> block.kind() == Kind.HEADING).count();
    long stride = headings * SAMPLE / most + 1;
    List<Block> openings = new ArrayList<>();
    long heading = 0;
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block first = blocks.get(i + 1);
      if (blocks.get(i).kind() == Kind.HEADING && heading++ % stride == 0) {
        int end = Math.min(first.end(), first.start() + SAMPLE);
        openings.add(blocks.get(i));
        openings.add(new Block(first.kind(), first.start(), end));
      }
    }
    return openings;
  }
}
