package dev.almanac.cli;

import dev.almanac.job.ModelCounts;
import dev.almanac.job.RunCounts;
import dev.almanac.model.ModelStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run asked a language model and what that cost, in words. */
final class ModelReport {
  private static final double MICROS = 1e6;
  private static final String BUDGET = "budget";

  private final RunCounts counts;

  ModelReport(RunCounts counts) {
    this.counts = counts;
  }

  /** Whether the run stopped asking because its budget is used up. */
  boolean isBudgetSpent() {
    return get(ModelCounts.stopped(BUDGET)) > 0;
  }

  /** The lines; none where no model was to be asked. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!counts.total().containsKey(ModelCounts.CALLS)) {
      return lines;
    }
    lines.add(
        format(
            "Model: %,d calls, %,d tokens in, %,d out, cost %.4f; %,d answered, %,d known from before,"
                + " %,d not supported by the text, %,d refused, %,d failed.",
            get(ModelCounts.CALLS),
            get(ModelCounts.TOKENS_IN),
            get(ModelCounts.TOKENS_OUT),
            get(ModelCounts.COST_MICROS) / MICROS,
            get(ModelCounts.of(ModelStatus.ANSWERED)),
            get(ModelCounts.CACHED),
            get(ModelCounts.of(ModelStatus.UNGROUNDED)),
            get(ModelCounts.of(ModelStatus.REFUSED)),
            get(ModelCounts.of(ModelStatus.FAILED))));
    for (Map.Entry<String, Long> count : counts.total().entrySet()) {
      String kind = ModelCounts.kindOf(count.getKey());
      if (!kind.isEmpty()) {
        lines.add(
            format(
                "Model: %s; %,d were not asked for, and the next run goes on.",
                reason(kind), get(ModelCounts.UNASKED)));
      }
    }
    return lines;
  }

  /** What a run would cost that was only estimated. */
  List<String> estimate() {
    return List.of(
        format(
            "Dry run: about %,d calls, %,d tokens in, %,d out, cost %.4f; %,d answers are known from"
                + " before. Nothing was asked, nothing published.",
            get(ModelCounts.ESTIMATED_CALLS),
            get(ModelCounts.ESTIMATED_TOKENS_IN),
            get(ModelCounts.ESTIMATED_TOKENS_OUT),
            get(ModelCounts.ESTIMATED_COST_MICROS) / MICROS,
            get(ModelCounts.CACHED)));
  }

  private static String reason(String kind) {
    return switch (kind) {
      case BUDGET -> "the budget allows no more";
      case "no_key" -> "the key's environment variable is not set";
      case "unauthorised" -> "the endpoint does not take the key (401 or 403)";
      case "unpaid" -> "nothing is left on the account (402)";
      case "not_found" -> "no such endpoint or model (404)";
      case "untrusted" -> "the endpoint's certificate is not trusted";
      case "useless" -> "the endpoint answers, and never with a summary";
      default -> "the endpoint is down";
    };
  }

  private long get(String name) {
    return counts.get("", name);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
