package dev.almanac.digest;

import dev.almanac.model.Post;
import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** The sentence or two of a post's summary that stand under a theme. */
final class Quote {
  /** A shorter sentence takes the next one with it. */
  private static final int ENOUGH_CHARS = 90;

  /** A longer one is not quoted twice over. */
  private static final int MAX_CHARS = 420;

  private Quote() {}

  /** Whole sentences; empty where the post has no summary. */
  static List<String> of(Post post) {
    String summary = post.summary().text();
    List<String> quote = new ArrayList<>();
    if (summary == null) {
      return quote;
    }
    int chars = 0;
    for (Span span : Sentences.split(summary, 0, summary.length())) {
      String sentence = summary.substring(span.start(), span.end());
      if (chars >= ENOUGH_CHARS || (chars > 0 && chars + sentence.length() > MAX_CHARS)) {
        break;
      }
      quote.add(sentence);
      chars += sentence.length();
    }
    return quote;
  }
}
