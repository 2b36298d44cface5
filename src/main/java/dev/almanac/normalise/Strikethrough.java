package dev.almanac.normalise;

import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Two tildes on either side: the text between them stays, as it does in HTML. */
final class Strikethrough implements DelimiterProcessor {
  private static final int LENGTH = 2;

  @Override
  public char getOpeningCharacter() {
    return '~';
  }

  @Override
  public char getClosingCharacter() {
    return '~';
  }

  @Override
  public int getMinLength() {
    return LENGTH;
  }

  @Override
  public int process(DelimiterRun openingRun, DelimiterRun closingRun) {
    return openingRun.length() == LENGTH && closingRun.length() == LENGTH ? LENGTH : 0;
  }
}
