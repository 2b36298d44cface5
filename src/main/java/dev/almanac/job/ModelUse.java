package dev.almanac.job;

import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.Prompts;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks a language model.
 *
 * @param model which; null where none is asked
 * @param summarises whether for summaries of posts
 * @param narrates whether for the narratives of days
 * @param isEstimate whether nothing is sent, and only counted what would be
 * @param today the day of the run: what failed before is due from its retry date on
 */
public record ModelUse(
    @Nullable ModelConfig model,
    boolean summarises,
    boolean narrates,
    boolean isEstimate,
    LocalDate today)
    implements Serializable {

  /** No model. */
  public static final ModelUse NONE = new ModelUse(null, false, false, false, LocalDate.EPOCH);

  /** The same on a day. */
  ModelUse on(LocalDate day) {
    return new ModelUse(model, summarises, narrates, isEstimate, day);
  }

  /** What of it shows in posts and digests; empty without a model. */
  String basis() {
    if (model == null) {
      return "";
    }
    return String.join(
        "\n",
        "model",
        model.model(),
        summarises ? Prompts.SUMMARY_VERSION : "",
        narrates ? Prompts.NARRATIVE_VERSION : "",
        "");
  }
}
