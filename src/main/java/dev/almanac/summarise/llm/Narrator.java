package dev.almanac.summarise.llm;

import dev.almanac.model.ModelSentence;
import java.util.List;

/** Tells with a model what the posts of a day have to do with one another. Thread-safe. */
public final class Narrator {
  /** A day with fewer posts has nothing to connect. */
  public static final int FEWEST_POSTS = 2;

  private static final int MOST_CLAIMS = 4;

  private final ModelClient client;

  public Narrator(ModelClient client) {
    this.client = client;
  }

  /**
   * The answer for a day; a fault that is about this day is one.
   *
   * @throws ModelFault where no further day of the run can be told
   */
  public Answer narrate(DayPosts day) {
    Meter meter = new Meter();
    try {
      List<ModelSentence> held =
          client.ask(
              Prompts.narrative(day.numbered()),
              answer -> new Citations(day).of(AnswerParser.cited(answer)),
              meter);
      return held.isEmpty()
          ? Answer.ungrounded(meter.sum())
          : Answer.answered(held.subList(0, Math.min(MOST_CLAIMS, held.size())), meter.sum());
    } catch (ModelFault fault) {
      return Answer.failed(fault, meter.sum());
    }
  }

  /** About how many tokens a narrative sends. */
  public static Usage estimate(DayPosts day) {
    return new Usage(
        1, Prompts.narrative(day.numbered()).tokensIn(), PostSummarizer.USUAL_TOKENS_OUT, 0);
  }
}
