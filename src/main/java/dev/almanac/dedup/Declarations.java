package dev.almanac.dedup;

import dev.almanac.model.Link;
import dev.almanac.model.PostSketch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What posts say of one another, by the post that is the copy. */
final class Declarations {

  /**
   * One post, or both, say that they are one.
   *
   * @param copy the post that came later, as it is said
   * @param original the post that it is a copy of
   * @param speaker the post that says it
   * @param link as the speaker says it
   */
  record Declaration(String copy, String original, String speaker, Link link)
      implements Comparable<Declaration> {

    @Override
    public int compareTo(Declaration other) {
      int byRelation = link.relation().compareTo(other.link.relation());
      int byOriginal = byRelation != 0 ? byRelation : original.compareTo(other.original);
      return byOriginal != 0 ? byOriginal : speaker.compareTo(other.speaker);
    }

    /** What is said, and where the copy does not say it itself, by whom. */
    String evidence() {
      return speaker.equals(copy) ? link.evidence() : speaker + " is " + link.evidence();
    }
  }

  private final Map<String, TreeSet<Declaration>> byCopy = new HashMap<>();

  Declarations(Collection<PostSketch> sketches) {
    for (PostSketch sketch : sketches) {
      Link link = sketch.link();
      if (link != null) {
        String speaker = sketch.postKey();
        boolean isCopy = link.relation().pointsToOriginal();
        add(
            new Declaration(
                isCopy ? speaker : link.postKey(),
                isCopy ? link.postKey() : speaker,
                speaker,
                link));
      }
    }
  }

  private void add(Declaration declaration) {
    byCopy.computeIfAbsent(declaration.copy(), key -> new TreeSet<>()).add(declaration);
  }

  /** What is said of a post, the most reliable first. */
  List<Declaration> of(String copy) {
    return List.copyOf(byCopy.getOrDefault(copy, new TreeSet<>()));
  }
}
