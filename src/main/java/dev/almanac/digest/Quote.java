package dev.almanac.digest;

import dev.almanac.model.Post;
import dev.almanac.model.Span;
import dev.almanac.model.SummaryMethod;
import dev.almanac.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private Quote() {}

  /** Whole sentences, the first of which stands by itself; empty where the summary has none. */
  public static List<String> of(Post post) {
    String summary = post.summary().text();
    List<String> sentences = new ArrayList<>();
    if (summary != null) {
      for (Span span : Sentences.split(summary, 0, summary.length())) {
        sentences.add(Quotable.shown(summary.substring(span.start(), span.end())));
      }
    }
    List<String> quote = new ArrayList<>();
    int chars = 0;
    for (String sentence : sentences.subList(first(sentences), sentences.size())) {
      if (chars >= ENOUGH_CHARS
          || (chars > 0 && chars + sentence.length() > MAX_CHARS)
          || !Quotable.isOfSubstance(sentence)) {
        break;
      }
      quote.add(sentence);
      chars += sentence.length();
    }
    return quote;
  }

  /**
   * The first that stands by itself, unless it is background and a later one is the news; past the
   * last one where none does.
   */
  private static int first(List<String> sentences) {
    int first = sentences.size();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      if (Quotable.standsAlone(sentence)) {
        boolean isBackground = BACKGROUND.matcher(sentence).find();
        if (!isBackground && (first == sentences.size() || FINDING.matcher(sentence).find())) {
          return i;
        }
        first = Math.min(first, i);
      }
    }
    return first;
  }

  /**
   * The sentences of {@link #of} in one line: in quotation marks where they are the post's own.
   *
   * @param sentences at least one
   */
  public static String words(Post post, List<String> sentences) {
    String words = String.join(" ", sentences);
    return note(post) == null ? "“" + words + "”" : words;
  }

  /** Who else speaks, in words; null where the post speaks for itself. */
  public static @Nullable String note(Post post) {
    SummaryMethod method = post.summary().method();
    return switch (method) {
      case SUPPLIED, LLM -> PostEntry.note(method);
      case AUTHOR, EXTRACTIVE, NONE -> null;
    };
  }
}
