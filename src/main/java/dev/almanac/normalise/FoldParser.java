package dev.almanac.normalise;

import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * The lines about a section that a reader unfolds: {@code +++ title} before it, of which the title
 * stays, and {@code +++} after it.
 */
final class FoldParser {
  private static final String FENCE = "+++";
  private static final int CODE_INDENT = 4;

  private FoldParser() {}

  /** Begins a title where such a line stands. */
  static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    int past = at + FENCE.length();
    boolean starts =
        state.getIndent() < CODE_INDENT
            && SpoilerParser.startsWith(line, at, FENCE)
            && (past == line.length() || Plain.isSpace(line.charAt(past)));
    return starts ? BlockStart.of(new OneLineParser(FENCE)).atIndex(past) : BlockStart.none();
  }
}
