package dev.almanac.summarise;

import dev.almanac.model.Span;

/**
 * Follows the quotes of a paragraph from sentence to sentence: what stands in them is another's.
 */
final class QuoteState {
  private final String text;
  private int curly;
  private boolean straight;

  QuoteState(String text) {
    this.text = text;
  }

  /** Whether the sentence, the next of the paragraph, begins inside a quotation or is one. */
  boolean passes(Span sentence) {
    boolean inside = curly > 0 || straight;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      curly += c == '“' ? 1 : c == '”' && curly > 0 ? -1 : 0;
      straight ^= c == '"';
    }
    return inside || isQuotation(sentence);
  }

  private boolean isQuotation(Span sentence) {
    char first = text.charAt(sentence.start());
    char last = text.charAt(sentence.end() - 1);
    return (first == '“' && last == '”') || (first == '"' && last == '"');
  }
}
