package dev.almanac.dedup;

import dev.almanac.model.Link;
import dev.almanac.model.PostSketch;
import java.util.Comparator;
import java.util.List;

/**
 * Which post of a group stands for it: one that is no copy by its own account before one that is,
 * then one with a text, the earlier, that of the source that readers of the digest prefer, and at
 * last the lesser key.
 */
final class CanonicalOrder {
  private static final List<String> PREFERRED =
      List.of("lesswrong", "alignmentforum", "eaforum", "arxiv");

  static final Comparator<PostSketch> FIRST =
      Comparator.comparing(CanonicalOrder::isCopy)
          .thenComparing(post -> post.body() == null)
          .thenComparing(PostSketch::day)
          .thenComparing(CanonicalOrder::rank)
          .thenComparing(PostSketch::postKey);

  private CanonicalOrder() {}

  private static boolean isCopy(PostSketch post) {
    Link link = post.link();
    return link != null && link.relation().pointsToOriginal();
  }

  private static int rank(PostSketch post) {
    int rank = PREFERRED.indexOf(post.source());
    return rank < 0 ? PREFERRED.size() : rank;
  }
}
