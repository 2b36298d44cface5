package dev.almanac.summarise;

import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends sentences that were parted inside a bracket or before their stop, as after “(Smith et al.”,
 * by joining each with what follows.
 */
final class WholeSentences {

  /** More pieces are no sentence, but a bracket that was never closed. */
  private static final int MOST_PIECES = 4;

  private WholeSentences() {}

  /** The sentences of one paragraph, whole as far as what follows can make them so. */
  static List<Span> of(String text, List<Span> pieces) {
    List<Span> whole = new ArrayList<>();
    int next = 0;
    while (next < pieces.size()) {
      int past = next + 1;
      while (past < pieces.size()
          && past - next < MOST_PIECES
          && isBroken(text, pieces.get(next).start(), pieces.get(past - 1))) {
        past++;
      }
      Span last = pieces.get(past - 1);
      if (past > next + 1 && isBroken(text, pieces.get(next).start(), last)) {
        past = next + 1;
        last = pieces.get(next);
      }
      whole.add(new Span(pieces.get(next).start(), last.end()));
      next = past;
    }
    return whole;
  }

  private static boolean isBroken(String text, int start, Span last) {
    if (!StandAlone.hasStop(text, last)) {
      return true;
    }
    int open = 0;
    for (int i = start; i < last.end(); i++) {
      char c = text.charAt(i);
      open += c == '(' ? 1 : c == ')' && open > 0 ? -1 : 0;
    }
    return open > 0;
  }
}
