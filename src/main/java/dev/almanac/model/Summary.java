package dev.almanac.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post's summary.
 *
 * @param text plain text on one line; null exactly where the method is {@code NONE}
 * @param method how it came about
 * @param evidence the spans of the clean text that its sentences are, in the text's order, counted
 *     in characters (code points) where it is published; empty where it does not come from the
 *     clean text
 */
public record Summary(@Nullable String text, SummaryMethod method, List<Span> evidence) {

  /** No summary. */
  public static final Summary NONE = new Summary(null, SummaryMethod.NONE, List.of());

  public Summary {
    if ((text == null) != (method == SummaryMethod.NONE) || (text != null && text.isBlank())) {
      throw new IllegalArgumentException("a summary has a text unless its method is NONE");
    }
  }
}
