package dev.almanac.merge;

import java.util.Comparator;
import java.util.List;

/** Which of a post's sources it is shown under: the forums first, then by name. */
final class SourceOrder {
  private static final List<String> PREFERRED =
      List.of("lesswrong", "alignmentforum", "eaforum", "arxiv");

  static final Comparator<String> COMPARATOR =
      Comparator.comparingInt(SourceOrder::rank).thenComparing(Comparator.naturalOrder());

  private SourceOrder() {}

  private static int rank(String source) {
    int rank = PREFERRED.indexOf(source);
    return rank < 0 ? PREFERRED.size() : rank;
  }
}
