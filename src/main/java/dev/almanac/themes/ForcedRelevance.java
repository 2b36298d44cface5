package dev.almanac.themes;

import dev.almanac.model.Span;
import dev.almanac.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a supplied summary the sentences that tie its post to AI alignment by force.
 *
 * <p>The digests of 2025 were written by a model that was asked what each post means for alignment,
 * and it answered for posts on naval history too: “Implications for AI alignment include …”, “The
 * findings could inform alignment …”, “(Note: While the post isn’t directly about AI alignment …)”.
 * Such a sentence says nothing of the post's subject. The patterns are those digests' own wording.
 */
public final class ForcedRelevance {

  /** The subject, by the words with which it is forced upon a post. */
  private static final String SUBJECT = "(?:AI|alignment)\\b";

  private static final List<Pattern> FORCED =
      List.of(
          pattern("\\bimplications?\\b.*\\b" + SUBJECT),
          pattern("\\b" + SUBJECT + ".*\\bimplications?\\b"),
          pattern("(?:\\bnot|n['’]t) (?:\\w+ )?(?:directly|explicitly) .*\\b" + SUBJECT),
          pattern("\\b(?:relevance|relevant) (?:to|for) (?:\\w+ )?" + SUBJECT),
          pattern("\\bfor AI alignment\\b"),
          pattern("\\b(?:could|may|might|can) inform (?:\\w+ )?" + SUBJECT),
          pattern("\\bparallel(?:s|ed|ing)?\\b.*\\balignment\\b"),
          pattern("\\balignment\\b.*\\bparallel(?:s|ed|ing)?\\b"));

  private ForcedRelevance() {}

  /** The summary's other sentences. A line's end ends a sentence: the summaries hold lists. */
  public static String without(String summary) {
    List<String> kept = new ArrayList<>();
    for (String line : summary.lines().toList()) {
      for (Span span : Sentences.split(line)) {
        String sentence = line.substring(span.start(), span.end());
        if (FORCED.stream().noneMatch(pattern -> pattern.matcher(sentence).find())) {
          kept.add(sentence);
        }
      }
    }
    return String.join("\n", kept);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
