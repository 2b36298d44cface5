package dev.almanac.summarise.llm;

import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long text where a paragraph ends, else where a line or a word does. */
final class Sections {
  /** A section is not cut shorter than this for the sake of a better place. */
  private static final double SHORTEST_SHARE = 0.6;

  private Sections() {}

  /**
   * The sections, in order; together they are the whole text.
   *
   * @param longest characters of a section
   */
  static List<Span> of(String text, int longest) {
    List<Span> sections = new ArrayList<>();
    int start = 0;
    while (text.length() - start > longest) {
      int end = cut(text, start, start + longest);
      sections.add(new Span(start, end));
      start = end;
    }
    sections.add(new Span(start, text.length()));
    return sections;
  }

  private static int cut(String text, int start, int most) {
    int least = start + (int) (SHORTEST_SHARE * (most - start));
    for (String mark : List.of("\n\n", "\n", ". ", " ")) {
      int at = text.lastIndexOf(mark, most - mark.length());
      if (at >= least) {
        return at + mark.length();
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
