package dev.almanac.normalise;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A footnote, {@code [^name]: text}, with the lines under it that are indented by four. */
final class NoteParser extends AbstractBlockParser {
  static final BlockParserFactory FACTORY = NoteParser::tryStart;
  private static final int INDENT = 4;

  /** A note where its author wrote it; {@link NoteNumbers} takes it to the end. */
  static final class Note extends CustomBlock {
    private final String name;

    Note(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  private final Note note;

  private NoteParser(String name) {
    note = new Note(name);
  }

  /** The characters of a note's name: none of white space, brackets and circumflex. */
  static boolean isNamePart(char c) {
    return c != '[' && c != ']' && c != '^' && c != '\0' && !Plain.isSpace(c);
  }

  private static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int at = state.getNextNonSpaceIndex();
    if (state.getIndent() >= INDENT || !SpoilerParser.startsWith(line, at, "[^")) {
      return BlockStart.none();
    }
    int end = at + 2;
    while (end < line.length() && isNamePart(line.charAt(end))) {
      end++;
    }
    if (end == at + 2 || !SpoilerParser.startsWith(line, end, "]:")) {
      return BlockStart.none();
    }
    return BlockStart.of(new NoteParser(line.subSequence(at + 2, end).toString())).atIndex(end + 2);
  }

  @Override
  public Block getBlock() {
    return note;
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
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getIndex());
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }
}
