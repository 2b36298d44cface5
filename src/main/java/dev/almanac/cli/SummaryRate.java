package dev.almanac.cli;

import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How many posts were summarised, how, and how long it took. */
final class SummaryRate {
  private final Map<SummaryMethod, Integer> methods = new EnumMap<>(SummaryMethod.class);
  private long posts;
  private long characters;
  private long nanoseconds;
  private long longest;
  private long charactersOfLongest;

  /** Counts one post of so many characters. */
  void add(Summary summary, int length, long nanos) {
    methods.merge(summary.method(), 1, Integer::sum);
    posts++;
    characters += length;
    nanoseconds += nanos;
    if (nanos > longest) {
      longest = nanos;
      charactersOfLongest = length;
    }
  }

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d posts with a text, %,d characters each: %,.0f a second of one core%n",
        posts,
        characters / Math.max(1, posts),
        posts / Math.max(1e-9, nanoseconds / 1e9));
    out.printf(
        Locale.ROOT,
        "the slowest took %,.1f ms, of %,d characters; %s%n",
        longest / 1e6,
        charactersOfLongest,
        methods);
    out.flush();
  }
}
