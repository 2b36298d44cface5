package dev.almanac.summarise;

import dev.almanac.model.Block;
import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import java.util.ArrayList;
import java.util.List;

/** Writes clean texts for tests: {@code #} a heading, {@code -} an item, {@code >} a quotation. */
final class Texts {

  private Texts() {}

  static CleanText of(String... blocks) {
    StringBuilder text = new StringBuilder();
    List<Block> out = new ArrayList<>();
    for (String block : blocks) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      Kind kind = kind(block);
      int start = text.length();
      text.append(kind == Kind.PARAGRAPH ? block : block.substring(2));
      out.add(new Block(kind, start, text.length()));
    }
    return new CleanText(text.toString(), out);
  }

  private static Kind kind(String block) {
    String mark = block.length() < 2 ? "" : block.substring(0, 2);
    return switch (mark) {
      case "# " -> Kind.HEADING;
      case "- " -> Kind.LIST_ITEM;
      case "> " -> Kind.QUOTE;
      case "$ " -> Kind.CODE;
      case "| " -> Kind.TABLE;
      default -> Kind.PARAGRAPH;
    };
  }
}
