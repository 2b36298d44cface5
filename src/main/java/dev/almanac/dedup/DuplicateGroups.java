package dev.almanac.dedup;

import dev.almanac.model.CandidatePair;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Link;
import dev.almanac.model.PostSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Candidate pairs → the posts that another one stands for. Pairs that are one post make groups; of
 * each group the canonical post is found, and who is one with it: declared by a link, or by
 * comparison with that post itself. The others of the group are looked at again among themselves,
 * so that no chain of weak likeness makes a group.
 */
public final class DuplicateGroups {

  /** Compares the texts of two posts. */
  @FunctionalInterface
  public interface Comparison {
    /** How alike they are; null where one has no text. */
    @Nullable Similarity of(PostSketch a, PostSketch b) throws IOException;
  }

  private final Map<String, PostSketch> sketches = new HashMap<>();
  private final Comparison comparison;
  private final Likeness likeness;
  private final Map<String, Duplicate> duplicates = new TreeMap<>();

  /**
   * @param sketches of all posts that pairs name, as far as they are known
   */
  public DuplicateGroups(
      Collection<PostSketch> sketches, Comparison comparison, Likeness likeness) {
    sketches.forEach(sketch -> this.sketches.put(sketch.postKey(), sketch));
    this.comparison = comparison;
    this.likeness = likeness;
  }

  /**
   * The duplicates, by key.
   *
   * @throws IOException where a text cannot be read
   */
  public List<Duplicate> of(Collection<CandidatePair> pairs) throws IOException {
    List<CandidatePair> edges = new ArrayList<>();
    for (CandidatePair pair : new TreeSet<>(pairs)) {
      if (isEdge(pair)) {
        edges.add(pair);
      }
    }
    join(edges);
    return List.copyOf(duplicates.values());
  }

  private boolean isEdge(CandidatePair pair) throws IOException {
    PostSketch a = sketches.get(pair.postKey());
    PostSketch b = sketches.get(pair.otherKey());
    if (a == null || b == null) {
      return false;
    }
    return (pair.isDeclared() && likeness.believesLink(a, b)) || verdict(a, b).isPresent();
  }

  private void join(List<CandidatePair> edges) throws IOException {
    List<CandidatePair> left = edges;
    while (!left.isEmpty()) {
      UnionFind groups = new UnionFind();
      left.forEach(edge -> groups.join(edge.postKey(), edge.otherKey()));
      Set<String> joined = new TreeSet<>();
      for (SortedSet<String> group : groups.groups()) {
        joined.addAll(join(group));
      }
      left =
          left.stream()
              .filter(edge -> !joined.contains(edge.postKey()))
              .filter(edge -> !joined.contains(edge.otherKey()))
              .toList();
    }
  }

  /** Finds who is one with the group's canonical post; that post and those are done with. */
  private Set<String> join(SortedSet<String> group) throws IOException {
    PostSketch canonical = group.stream().map(this::sketch).min(CanonicalOrder.FIRST).orElseThrow();
    Set<String> joined = new TreeSet<>(Set.of(canonical.postKey()));
    for (String key : group) {
      PostSketch post = sketch(key);
      if (!key.equals(canonical.postKey()) && !isLinked(post, group)) {
        Optional<Duplicate> verdict = verdict(post, canonical);
        if (verdict.isPresent()) {
          add(verdict.get(), joined);
        }
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (String key : group) {
        Link link = sketch(key).link();
        if (link != null
            && !joined.contains(key)
            && joined.contains(link.postKey())
            && likeness.believesLink(sketch(key), sketch(link.postKey()))) {
          add(linked(sketch(key), canonical, link), joined);
          grows = true;
        }
      }
    }
    return joined;
  }

  private void add(Duplicate duplicate, Set<String> joined) {
    duplicates.put(duplicate.postKey(), duplicate);
    joined.add(duplicate.postKey());
  }

  private static boolean isLinked(PostSketch post, Set<String> group) {
    return post.link() != null && group.contains(post.link().postKey());
  }

  private Duplicate linked(PostSketch post, PostSketch canonical, Link link) throws IOException {
    Similarity similarity = comparison.of(post, canonical);
    return new Duplicate(
        post.postKey(),
        canonical.postKey(),
        Duplicate.Kind.CROSSPOST,
        similarity == null ? null : Double.valueOf(similarity.jaccard()),
        "link post to " + link.url(),
        post.source());
  }

  private Optional<Duplicate> verdict(PostSketch post, PostSketch canonical) throws IOException {
    Similarity similarity = comparison.of(post, canonical);
    return similarity == null
        ? Optional.empty()
        : likeness
            .judge(post, canonical, similarity)
            .map(
                kind ->
                    new Duplicate(
                        post.postKey(),
                        canonical.postKey(),
                        kind,
                        similarity.jaccard(),
                        likeness.evidence(post, canonical, similarity),
                        post.source()));
  }

  private PostSketch sketch(String key) {
    return Objects.requireNonNull(sketches.get(key));
  }
}
