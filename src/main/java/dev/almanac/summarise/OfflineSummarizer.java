package dev.almanac.summarise;

import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import dev.almanac.text.Sentences;
import java.util.List;

/**
 * Summarises a post with sentences of its own, word for word: those that its author labelled a
 * summary, else those that carry most of it. Needs no model and no network, and gives the same for
 * the same text on every machine.
 */
public final class OfflineSummarizer {

  private final AuthorSummary author;
  private final Extraction extraction;

  public OfflineSummarizer(SummaryConfig config) {
    this(config, Sentences::split);
  }

  /**
   * @param splitter what parts a paragraph into sentences where none of them is the author's own
   *     summary
   */
  public OfflineSummarizer(SummaryConfig config, SentenceSplitter splitter) {
    this.author = new AuthorSummary(config);
    this.extraction = new Extraction(config, splitter);
  }

  /**
   * The summary of one post.
   *
   * @param title the post's title; may be empty
   * @param text the post's body
   * @return {@link Summary#NONE} where the body holds no sentence that could stand for it
   */
  public Summary summarize(String title, CleanText text) {
    List<Span> own = author.find(text);
    if (!own.isEmpty()) {
      return summary(text.text(), own, SummaryMethod.AUTHOR);
    }
    List<Span> taken = extraction.choose(title, text);
    return taken.isEmpty() ? Summary.NONE : summary(text.text(), taken, SummaryMethod.EXTRACTIVE);
  }

  private static Summary summary(String text, List<Span> evidence, SummaryMethod method) {
    StringBuilder line = new StringBuilder();
    for (Span span : evidence) {
      appendOnOneLine(text, span, line);
    }
    return new Summary(line.toString(), method, List.copyOf(evidence));
  }

  /**
   * Appends the stretch, every run of white space as one space, parted by one from what is there.
   */
  private static void appendOnOneLine(String text, Span span, StringBuilder line) {
    boolean space = !line.isEmpty();
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else {
        if (space) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
  }
}
