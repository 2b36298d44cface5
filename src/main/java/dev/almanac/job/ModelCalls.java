package dev.almanac.job;

import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelStatus;
import dev.almanac.summarise.llm.Answer;
import dev.almanac.summarise.llm.ModelConfig;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What models were asked before: the published table is the cache. */
final class ModelCalls {
  /** A failure is asked again after a day, then two, four and so on, up to this many. */
  private static final int LONGEST_DELAY_DAYS = 32;

  private ModelCalls() {}

  /** What one model was asked with one prompt, by content hash. */
  static Map<String, ModelCall> known(JobConfig config, ModelConfig model, String promptVersion)
      throws IOException {
    Map<String, ModelCall> known = new HashMap<>();
    for (ModelCall call : new History(config).modelCalls()) {
      if (call.model().equals(model.model()) && call.promptVersion().equals(promptVersion)) {
        known.put(call.contentHash(), call);
      }
    }
    return known;
  }

  /** The row of an answer. */
  static ModelCall of(
      String hash,
      String promptVersion,
      ModelConfig model,
      Answer answer,
      @Nullable ModelCall before,
      LocalDate today,
      @Nullable LocalDate edition) {
    boolean failed = answer.status() == ModelStatus.FAILED;
    int failures = (before == null ? 0 : before.failures()) + (failed ? 1 : 0);
    int delay = (int) Math.min(LONGEST_DELAY_DAYS, 1L << Math.min(failures - 1, 30));
    return new ModelCall(
        hash,
        promptVersion,
        model.model(),
        answer.status(),
        answer.reason(),
        answer.sentences(),
        Math.toIntExact(answer.usage().calls()) + (before == null ? 0 : before.calls()),
        answer.usage().tokensIn() + (before == null ? 0 : before.tokensIn()),
        answer.usage().tokensOut() + (before == null ? 0 : before.tokensOut()),
        answer.usage().cost() + (before == null ? 0 : before.cost()),
        failures,
        failed ? today.plusDays(delay) : null,
        edition);
  }

  /** All rows after a run, by key. */
  static List<ModelCall> after(List<ModelCall> before, List<ModelCall> made, JobConfig config) {
    ModelUse use = config.models();
    Map<String, ModelCall> rows = new TreeMap<>();
    for (ModelCall call : before) {
      // The edition of a failed narrative was built in this run; if other posts stand in it now,
      // it was asked for under another hash.
      LocalDate edition = call.edition();
      boolean isOver =
          use.narrates() && edition != null && config.covers(edition) && call.isDue(use.today());
      if (!isOver) {
        rows.put(call.key(), call);
      }
    }
    made.forEach(call -> rows.put(call.key(), call));
    return List.copyOf(rows.values());
  }
}
