package dev.almanac.digest;

import dev.almanac.model.Post;
import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentence or two of a post's summary that carry its finding. */
public final class Quote {
  /** A shorter sentence takes the next one with it. */
  private static final int ENOUGH_CHARS = 90;

  /** A longer one is not quoted twice over. */
  private static final int MAX_CHARS = 420;

  /** What the post itself finds, shows or holds. */
  private static final Pattern FINDING =
      Pattern.compile(
          "(?i)\\b(?:we|i|this (?:post|paper|work|essay|report)|the (?:post|paper|authors?|study))"
              + " (?:\\w+ly )?(?:find|finds|found|show|shows|showed|argue|argues|demonstrates?"
              + "|propose|proposes|introduces?|present|presents|identif(?:y|ies)|reveals?|report|"
              + "reports|develop|develops|train|trained)\\b");

  /** What others found before is the background, not the news. */
  private static final Pattern BACKGROUND =
      Pattern.compile(
          "(?i)^(?:prior|previous|recent|earlier|past|existing) (?:work|works|research|studies)\\b");

  /** A sentence that leans on the one before it cannot be taken without it. */
  private static final Pattern LEANING =
      Pattern.compile(
          "(?i)^(?:this|these|that|those|it|they|he|she|but|and|so|however|thus|we can)\\b");

  private Quote() {}

  /** Whole sentences; empty where the post has no summary. */
  public static List<String> of(Post post) {
    String summary = post.summary().text();
    List<String> sentences = new ArrayList<>();
    if (summary != null) {
      for (Span span : Sentences.split(summary, 0, summary.length())) {
        sentences.add(summary.substring(span.start(), span.end()));
      }
    }
    int first = first(sentences);
    List<String> quote = new ArrayList<>();
    int chars = 0;
    for (String sentence : sentences.subList(first, sentences.size())) {
      if (chars >= ENOUGH_CHARS || (chars > 0 && chars + sentence.length() > MAX_CHARS)) {
        break;
      }
      quote.add(sentence);
      chars += sentence.length();
    }
    return quote;
  }

  /**
   * The opening sentence, unless it is background and a later one that stands alone is the news.
   */
  private static int first(List<String> sentences) {
    if (sentences.isEmpty() || !BACKGROUND.matcher(sentences.get(0)).find()) {
      return 0;
    }
    for (int i = 1; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      if (FINDING.matcher(sentence).find() && !LEANING.matcher(sentence).find()) {
        return i;
      }
    }
    return 0;
  }
}
