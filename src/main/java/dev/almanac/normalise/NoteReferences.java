package dev.almanac.normalise;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Finds the mentions of footnotes, {@code [^name]}. */
final class NoteReferences implements LinkProcessor {
  private static final int MOST_PIECES = 16;

  /** The place of a mark; {@link NoteNumbers} puts the mark there. */
  static final class Reference extends CustomNode {
    private final String name;

    Reference(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  @Override
  public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    if (info.destination() != null || !isShort(info.openingBracket())) {
      return LinkResult.none();
    }
    String text = info.text(scanner);
    boolean isMention =
        text.length() > 1
            && text.charAt(0) == '^'
            && text.chars().skip(1).allMatch(c -> NoteParser.isNamePart((char) c));
    return isMention
        ? LinkResult.replaceWith(new Reference(text.substring(1)), info.afterTextBracket())
        : LinkResult.none();
  }

  /** Whether few pieces of text stand in the brackets, so that nested ones are not copied. */
  private static boolean isShort(Text bracket) {
    int pieces = 0;
    Node piece = bracket.getNext();
    while (piece instanceof Text && pieces <= MOST_PIECES) {
      piece = piece.getNext();
      pieces++;
    }
    return piece == null && pieces <= MOST_PIECES;
  }
}
