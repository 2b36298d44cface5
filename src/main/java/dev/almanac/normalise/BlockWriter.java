package dev.almanac.normalise;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import java.util.ArrayList;
import java.util.List;

/** Builds a clean text block by block; white space is folded except in code. */
final class BlockWriter {
  private final StringBuilder out = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private String prefix = "";
  private int breaks;

  /** Ends the block at hand and begins another. */
  void begin(Block.Kind next) {
    begin(next, "");
  }

  /** Ends the block at hand and begins another, with a mark before it that is not part of it. */
  void begin(Block.Kind next, String nextPrefix) {
    // An element that opens inside an item before any text of it keeps the item's mark.
    boolean inherits = nextPrefix.isEmpty() && isBlank() && next == kind;
    flush();
    kind = next;
    prefix = inherits ? prefix : nextPrefix;
  }

  /** A second line break in a row ends the paragraph, as it does to the eye. */
  void lineBreak() {
    breaks++;
    if (breaks > 1 && kind != Block.Kind.CODE) {
      begin(kind);
    } else {
      block.append('\n');
    }
  }

  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Plain.isSpace(c)) {
        if (!endsWithSpace()) {
          block.append(' ');
        }
      } else if (!Plain.isInvisible(c)) {
        breaks = 0;
        block.append(c);
      }
    }
  }

  void verbatim(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || !Plain.isInvisible(c)) {
        block.append(c);
      }
    }
  }

  CleanText finish() {
    flush();
    return new CleanText(out.toString(), List.copyOf(blocks));
  }

  private boolean endsWithSpace() {
    int length = block.length();
    return length > 0 && (block.charAt(length - 1) == ' ' || block.charAt(length - 1) == '\n');
  }

  private boolean isBlank() {
    return block.toString().isBlank();
  }

  private void flush() {
    String text =
        Plain.compose(kind == Block.Kind.CODE ? block.toString().stripTrailing() : lines());
    block.setLength(0);
    breaks = 0;
    if (text.isBlank()) {
      return;
    }
    if (!out.isEmpty()) {
      out.append(isTight() ? "\n" : "\n\n");
    }
    out.append(prefix);
    prefix = "";
    int start = out.length();
    out.append(text);
    blocks.add(new Block(kind, start, out.length()));
  }

  /** Items of a list and rows of a table stand line under line. */
  private boolean isTight() {
    Block.Kind last = blocks.get(blocks.size() - 1).kind();
    return last == kind && (kind == Block.Kind.LIST_ITEM || kind == Block.Kind.TABLE);
  }

  private String lines() {
    return block.toString().replaceAll(" *\\n *", "\n").strip();
  }
}
