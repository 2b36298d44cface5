package dev.almanac.normalise;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds a clean text block by block; white space is folded except in code. */
final class BlockWriter {
  private static final Set<String> FORMULA_ENDINGS = Set.of("s", "th", "st", "nd", "rd");

  private final StringBuilder out = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private String mark = "";
  private boolean blank = true;
  private boolean marked;
  private boolean afterFormula;
  private int breaks;

  /** Ends the block at hand and begins another; a mark that no text has followed yet stays. */
  void begin(Block.Kind next) {
    flush();
    kind = next;
  }

  /** Ends the block at hand and begins another, with a mark before it that is not part of it. */
  void begin(Block.Kind next, String nextMark) {
    flush();
    kind = next;
    mark = nextMark;
  }

  /** Ends the item at hand, whose mark goes with it if it held no text. */
  void end(Block.Kind next) {
    begin(next, "");
  }

  /** A second line break in a row ends the paragraph, as it does to the eye. */
  void lineBreak() {
    breaks++;
    if (breaks > 1 && kind != Block.Kind.CODE) {
      begin(kind);
    } else {
      newLine();
    }
  }

  /** Adds text; its white space becomes single spaces. */
  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Plain.isSpace(c)) {
        afterFormula = false;
        if (!endsWithSpace()) {
          block.append(' ');
        }
      } else if (Plain.isSeen(text, i, block)) {
        if (afterFormula && Character.isLetter(c) && !endsWord(text, i)) {
          block.append(' ');
        }
        afterFormula = false;
        breaks = 0;
        blank = false;
        block.append(c);
      }
    }
  }

  /** Adds a formula, which runs into no word, though it takes an ending (“nth”). */
  void formula(String tex) {
    if (tex.isBlank()) {
      return;
    }
    if (!block.isEmpty() && Character.isLetter(block.charAt(block.length() - 1))) {
      block.append(' ');
    }
    text(tex.strip());
    afterFormula = true;
  }

  private static boolean endsWord(String text, int at) {
    int end = at;
    while (end < text.length() && end <= at + 2 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return FORMULA_ENDINGS.contains(text.substring(at, end));
  }

  /** Adds text as it stands but for what cannot be seen. */
  void verbatim(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        newLine();
      } else if (Plain.isSpace(c)) {
        block.append(c == '\t' ? c : ' ');
      } else if (Plain.isSeen(text, i, block)) {
        blank = false;
        block.append(c);
      }
    }
  }

  /** Whether the block at hand has no text yet. */
  boolean isBlank() {
    return blank;
  }

  CleanText finish() {
    flush();
    return new CleanText(out.toString(), List.copyOf(blocks));
  }

  /** No line ends in a blank, and no block begins with an empty line. */
  private void newLine() {
    stripEnd();
    if (blank) {
      block.setLength(0);
    } else {
      block.append('\n');
    }
  }

  private void stripEnd() {
    int length = block.length();
    while (length > 0 && isBlank(block.charAt(length - 1))) {
      length--;
    }
    block.setLength(length);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** An empty block ends with a space too: none is to open it. */
  private boolean endsWithSpace() {
    int length = block.length();
    return length == 0 || block.charAt(length - 1) == ' ' || block.charAt(length - 1) == '\n';
  }

  private void flush() {
    breaks = 0;
    afterFormula = false;
    if (blank) {
      block.setLength(0);
      return;
    }
    int length = block.length();
    while (isBlank(block.charAt(length - 1)) || block.charAt(length - 1) == '\n') {
      length--;
    }
    String text = Plain.compose(block.substring(0, length));
    block.setLength(0);
    blank = true;
    if (text.isBlank()) {
      return;
    }
    if (!out.isEmpty()) {
      out.append(isTight() ? "\n" : "\n\n");
    }
    out.append(mark);
    marked = !mark.isEmpty();
    mark = "";
    int start = out.length();
    out.append(text);
    blocks.add(new Block(kind, start, out.length()));
  }

  /** Items of a list and rows of a table stand line under line. */
  private boolean isTight() {
    Block.Kind last = blocks.get(blocks.size() - 1).kind();
    boolean lined = kind == Block.Kind.LIST_ITEM || kind == Block.Kind.TABLE;
    return last == kind && (lined || (marked && !mark.isEmpty()));
  }
}
