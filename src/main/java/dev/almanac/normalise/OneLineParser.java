package dev.almanac.normalise;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;

/** The rest of a line as a paragraph of its own, without the fence that may close it. */
final class OneLineParser extends AbstractBlockParser {
  private final Paragraph paragraph = new Paragraph();
  private final SourceLines lines = SourceLines.empty();
  private final String fence;

  OneLineParser(String fence) {
    this.fence = fence;
  }

  /** Whether a line ends with its fence, from a place on. */
  static boolean isClosed(CharSequence line, int from, String fence) {
    int at = line.length() - fence.length();
    return at >= from && SpoilerParser.startsWith(line, at, fence);
  }

  @Override
  public Block getBlock() {
    return paragraph;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void addLine(SourceLine line) {
    CharSequence text = line.getContent();
    int end = isClosed(text, 0, fence) ? text.length() - fence.length() : text.length();
    lines.addLine(line.substring(0, end));
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(lines, paragraph);
  }
}
