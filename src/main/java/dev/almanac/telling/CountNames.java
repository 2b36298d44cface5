package dev.almanac.telling;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names under which the run record counts, in families of one measure with a label each. */
final class CountNames {
  /** Begins the names of rejects of one reason. */
  static final String REJECTS = "rejects_";

  /** Begins the names of duplicates of one kind. */
  static final String DUPLICATES = "duplicates_";

  /** Begins the names of summaries from one source. */
  static final String SUMMARIES = "summaries_";

  private static final Map<String, Family> FAMILIES = new LinkedHashMap<>();

  private static final Map<String, String> HELP =
      Map.ofEntries(
          Map.entry("records", "Records that were read."),
          Map.entry("sightings", "Records that were accepted."),
          Map.entry("rejects", "Records that were not accepted."),
          Map.entry("posts", "Posts that are published."),
          Map.entry("posts_merged", "Posts that the run made of their sightings."),
          Map.entry("digests", "Digests that the run wrote."),
          Map.entry("bytes_read", "Bytes of the dumps, packed as they are."),
          Map.entry("model_calls", "Requests to a language model."),
          Map.entry("model_tokens_in", "Tokens sent to a language model."),
          Map.entry("model_tokens_out", "Tokens that a language model sent."),
          Map.entry("model_cost_micros", "Millionths of money spent on a language model."),
          Map.entry("model_cached", "Answers of a language model known from before."),
          Map.entry("model_unasked", "Questions to a language model left unasked."));

  static {
    FAMILIES.put(
        REJECTS, new Family("rejects_by_reason", "reason", "Records not accepted, by reason."));
    FAMILIES.put(
        DUPLICATES,
        new Family("duplicates", "kind", "Posts that another one stands for, by kind."));
    FAMILIES.put(
        SUMMARIES, new Family("summaries", "method", "Posts by where their summary is from."));
  }

  /**
   * Counts whose names begin alike.
   *
   * @param measure the name of the measure
   * @param label that tells them apart
   */
  record Family(String measure, String label, String help) {}

  private CountNames() {}

  /** The families, by what their counts' names begin with. */
  static Map<String, Family> families() {
    return FAMILIES;
  }

  /** Whether a count is of no family. */
  static boolean isPlain(String name) {
    return FAMILIES.keySet().stream().noneMatch(name::startsWith);
  }

  static String help(String name) {
    return HELP.getOrDefault(name, "The count " + name + " of the run record.");
  }
}
