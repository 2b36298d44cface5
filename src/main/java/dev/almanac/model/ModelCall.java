package dev.almanac.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model said when it was asked for a summary or a narrative, or why it said nothing. What is
 * answered is never asked again.
 *
 * @param contentHash of the clean text, of a section of it, or of what a narrative is asked of
 * @param promptVersion which says for what it was asked, too
 * @param model its name
 * @param status how it ended
 * @param reason the kind of fault where there is no answer; else empty
 * @param sentences those that are supported
 * @param calls requests that were sent
 * @param tokensIn tokens sent
 * @param tokensOut tokens that came back
 * @param cost money, in the currency of the prices that the run was given
 * @param failures runs in which it failed
 * @param retryOn the first day on which it is asked again; null where it is not
 * @param edition the day that a narrative is of; null for a summary and for notes
 */
public record ModelCall(
    String contentHash,
    String promptVersion,
    String model,
    ModelStatus status,
    String reason,
    List<ModelSentence> sentences,
    int calls,
    long tokensIn,
    long tokensOut,
    double cost,
    int failures,
    @Nullable LocalDate retryOn,
    @Nullable LocalDate edition) {

  /** What tells it from others. */
  public String key() {
    return String.join("\n", contentHash, promptVersion, model);
  }

  /** Whether there is no answer, and it is asked for on such a day. */
  public boolean isDue(LocalDate day) {
    return retryOn != null && !retryOn.isAfter(day);
  }

  /** The summary; {@link Summary#NONE} where there is no answer that could stand for a post. */
  public Summary summary() {
    if (status != ModelStatus.ANSWERED) {
      return Summary.NONE;
    }
    return new Summary(
        sentences.stream().map(ModelSentence::text).collect(Collectors.joining(" ")),
        SummaryMethod.LLM,
        sentences.stream()
            .flatMap(
                one -> one.evidence() == null ? null : java.util.stream.Stream.of(one.evidence()))
            .toList());
  }
}
