package dev.almanac.job;

import dev.almanac.model.BodyRef;
import dev.almanac.model.PostCard;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextPrint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A post whose summary a model may write, or wrote. The author's own summary stands without asking,
 * and so does a supplied one where the text gives no sentence: there is nothing to rest on then.
 *
 * @param postKey the post
 * @param title plain text on one line
 * @param digestDate its edition of record
 * @param firstSeenOn over all sightings
 * @param method of the summary that it has
 * @param isCanonical whether it stands for its group; of the others nobody reads a summary
 * @param contentHash of its text
 * @param body where its text waits
 */
public record Question(
    String postKey,
    String title,
    LocalDate digestDate,
    LocalDate firstSeenOn,
    SummaryMethod method,
    boolean isCanonical,
    String contentHash,
    BodyRef body) {

  /** Those among the posts. */
  public static List<Question> of(List<PostCard> cards) {
    List<Question> questions = new ArrayList<>();
    for (PostCard card : cards) {
      TextPrint text = card.text();
      boolean isOpen = card.isCanonical() && card.summaryMethod() == SummaryMethod.EXTRACTIVE;
      if (text != null && (isOpen || card.summaryMethod() == SummaryMethod.LLM)) {
        questions.add(
            new Question(
                card.postKey(),
                card.title(),
                card.digestDate(),
                card.firstSeenOn(),
                card.summaryMethod(),
                card.isCanonical(),
                text.contentHash(),
                text.body()));
      }
    }
    return questions;
  }
}
