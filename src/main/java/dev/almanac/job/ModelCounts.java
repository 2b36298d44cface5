package dev.almanac.job;

import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelStatus;
import dev.almanac.summarise.llm.Usage;
import dev.almanac.tables.RunRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names under which the run record counts what a model was asked. */
public final class ModelCounts {
  public static final String CALLS = "model_calls";
  public static final String TOKENS_IN = "model_tokens_in";
  public static final String TOKENS_OUT = "model_tokens_out";

  /** Money, in millionths. */
  public static final String COST_MICROS = "model_cost_micros";

  /** Posts and days whose answer an earlier run has. */
  public static final String CACHED = "model_cached";

  /** Posts and days that were not asked for, since the run stopped asking. */
  public static final String UNASKED = "model_unasked";

  /** Requests that the run would send. */
  public static final String ESTIMATED_CALLS = "model_estimated_calls";

  public static final String ESTIMATED_TOKENS_IN = "model_estimated_tokens_in";
  public static final String ESTIMATED_TOKENS_OUT = "model_estimated_tokens_out";
  public static final String ESTIMATED_COST_MICROS = "model_estimated_cost_micros";

  private static final String STOPPED = "model_stopped_";
  private static final double MICROS = 1e6;

  private ModelCounts() {}

  /** The count of what ended so. */
  public static String of(ModelStatus status) {
    return "model_" + status.label();
  }

  /** The mark that no more was asked, and why; the kind as in {@code model_calls}. */
  public static String stopped(String kind) {
    return STOPPED + kind.toLowerCase(Locale.ROOT);
  }

  /** The kind of which {@link #stopped} made a count's name; empty for other names. */
  public static String kindOf(String name) {
    return name.startsWith(STOPPED) ? name.substring(STOPPED.length()) : "";
  }

  static List<Count> of(
      List<ModelCall> made, Usage spent, int cached, int unasked, String stopped) {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count("", CALLS, spent.calls()));
    counts.add(new Count("", TOKENS_IN, spent.tokensIn()));
    counts.add(new Count("", TOKENS_OUT, spent.tokensOut()));
    counts.add(new Count("", COST_MICROS, Math.round(spent.cost() * MICROS)));
    counts.add(new Count("", CACHED, cached));
    counts.add(new Count("", UNASKED, unasked));
    made.forEach(call -> counts.add(new Count("", of(call.status()), 1)));
    if (!stopped.isEmpty()) {
      counts.add(new Count("", stopped(stopped), 1));
    }
    return counts;
  }

  /** What stands of it in a run's own columns. */
  static RunRows.ModelSpend spend(RunCounts counts) {
    return new RunRows.ModelSpend(
        counts.get("", CALLS),
        counts.get("", TOKENS_IN) + counts.get("", TOKENS_OUT),
        counts.get("", COST_MICROS) / MICROS);
  }

  static List<Count> estimated(Usage usage) {
    return List.of(
        new Count("", ESTIMATED_CALLS, usage.calls()),
        new Count("", ESTIMATED_TOKENS_IN, usage.tokensIn()),
        new Count("", ESTIMATED_TOKENS_OUT, usage.tokensOut()),
        new Count("", ESTIMATED_COST_MICROS, Math.round(usage.cost() * MICROS)));
  }
}
