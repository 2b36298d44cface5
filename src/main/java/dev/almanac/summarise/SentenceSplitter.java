package dev.almanac.summarise;

import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Parts a stretch of text into sentences. */
@FunctionalInterface
public interface SentenceSplitter {

  /** The sentences between two places of the text, in order. */
  List<Span> split(String text, int start, int end);

  /** For a text that has one sentence a line. */
  static List<Span> lines(String text, int start, int end) {
    List<Span> lines = new ArrayList<>();
    int from = start;
    while (from < end) {
      int stop = text.indexOf('\n', from);
      int past = stop < 0 || stop > end ? end : stop;
      if (past > from) {
        lines.add(new Span(from, past));
      }
      from = past + 1;
    }
    return lines;
  }
}
