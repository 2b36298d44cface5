package dev.almanac.normalise;

import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A spoiler: lines behind {@code >!}, or between {@code :::spoiler} and {@code :::}. It becomes a
 * quote, which no summary is made of while there is other text.
 */
final class SpoilerParser extends AbstractBlockParser {
  static final BlockParserFactory FACTORY = SpoilerParser::tryStart;
  private static final int CODE_INDENT = 4;
  private static final String FENCE = ":::";
  private static final String OPENING = ":::spoiler";

  private final BlockQuote block = new BlockQuote();
  private final boolean fenced;

  private SpoilerParser(boolean fenced) {
    this.fenced = fenced;
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    if (state.getIndent() >= CODE_INDENT) {
      return BlockStart.none();
    }
    if (startsWith(line, at, ">!")) {
      return BlockStart.of(new SpoilerParser(false)).atIndex(at + 2);
    }
    if (startsWith(line, at, OPENING)) {
      int past = at + OPENING.length();
      return OneLineParser.isClosed(line, past, FENCE)
          ? BlockStart.of(new SpoilerParser(false), new OneLineParser(FENCE)).atIndex(past)
          : BlockStart.of(new SpoilerParser(true)).atIndex(past);
    }
    return BlockStart.none();
  }

  /** Whether the prefix stands at that place of the text. */
  static boolean startsWith(CharSequence text, int at, String prefix) {
    if (text.length() - at < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text.charAt(at + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block childBlock) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    if (fenced) {
      return startsWith(line, at, FENCE) && line.toString().trim().equals(FENCE)
          ? BlockContinue.finished()
          : BlockContinue.atIndex(state.getIndex());
    }
    if (state.getIndent() >= CODE_INDENT || !startsWith(line, at, ">")) {
      return BlockContinue.none();
    }
    return BlockContinue.atIndex(startsWith(line, at, ">!") ? at + 2 : at + 1);
  }
}
