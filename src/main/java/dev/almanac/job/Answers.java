package dev.almanac.job;

import dev.almanac.model.ModelCall;
import dev.almanac.model.Summary;
import dev.almanac.summarise.llm.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model says of posts.
 *
 * @param answers those that this run puts into posts, whenever they were given
 * @param made what was asked in this run
 * @param touched what is built for their sake
 * @param spent in this run
 * @param stopped why no more was asked; empty where all was
 * @param counts for the run record
 */
public record Answers(
    List<ModelCall> answers,
    List<ModelCall> made,
    Touched touched,
    Usage spent,
    String stopped,
    List<Count> counts) {

  /** Of a run that asks no model. */
  public static final Answers NONE =
      new Answers(List.of(), List.of(), Touched.join(List.of()), Usage.NONE, "", List.of());

  /** The summaries by the hash of their text. */
  Map<String, Summary> summaries() {
    Map<String, Summary> summaries = new HashMap<>();
    answers.forEach(answer -> summaries.put(answer.contentHash(), answer.summary()));
    return summaries;
  }
}
