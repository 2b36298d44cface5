package dev.almanac.evaluate;

import dev.almanac.model.Block.Kind;
import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with the summary that a person wrote of it.
 *
 * @param title empty where it has none
 * @param sentences all of the text's sentences but headings, code and tables, in order
 * @param reference the sentences of the person's summary
 */
public record GoldText(String title, CleanText text, List<Span> sentences, List<String> reference) {

  /** A text as it stands in a post. */
  static GoldText ofBody(String title, CleanText text, String summary) {
    List<Span> sentences = new ArrayList<>();
    text.blocks().stream()
        .filter(
            block ->
                block.kind() == Kind.PARAGRAPH
                    || block.kind() == Kind.LIST_ITEM
                    || block.kind() == Kind.QUOTE)
        .forEach(
            block -> sentences.addAll(Sentences.split(text.text(), block.start(), block.end())));
    return new GoldText(title, text, sentences, sentences(summary));
  }

  /** The sentence, as it stands in the text. */
  String sentence(int index) {
    return at(sentences.get(index));
  }

  /** Words of a sentence, as the job counts them. */
  int words(int index) {
    return words(sentences.get(index));
  }

  int words(Span span) {
    return Words.count(text.text(), span.start(), span.end());
  }

  String at(Span span) {
    return text.text().substring(span.start(), span.end());
  }

  /** So much of a sentence as has no more words than these. */
  Span firstWords(Span sentence, int words) {
    int[] seen = {0, sentence.start()};
    Words.visit(
        text.text(),
        sentence.start(),
        sentence.end(),
        (word, from, to) -> seen[1] = ++seen[0] <= words ? to : seen[1]);
    return seen[0] <= words ? sentence : new Span(sentence.start(), seen[1]);
  }

  private static List<String> sentences(String summary) {
    return Sentences.split(summary).stream()
        .map(span -> summary.substring(span.start(), span.end()))
        .toList();
  }
}
