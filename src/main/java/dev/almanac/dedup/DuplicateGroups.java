package dev.almanac.dedup;

import dev.almanac.dedup.Declarations.Declaration;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.Duplicate;
import dev.almanac.model.PostSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
 * each group the canonical post is found, and who is one with it: a person said so, it is declared,
 * or a comparison with that post itself tells. The others of the group are looked at again among
 * themselves, so that no chain of weak likeness makes a group. Posts that a person keeps apart
 * never stand in one group; posts that a person made one are never parted.
 */
public final class DuplicateGroups {

  /** Compares the texts of two posts. */
  @FunctionalInterface
  public interface Comparison {
    /** How alike they are; null where one has no text. */
    @Nullable Similarity of(PostSketch a, PostSketch b) throws IOException;
  }

  private final Map<String, PostSketch> sketches = new TreeMap<>();
  private final Comparison comparison;
  private final Likeness likeness;
  private final Decisions decisions;
  private final Declarations declarations;
  private final Map<String, Duplicate> duplicates = new TreeMap<>();

  /**
   * @param sketches of all posts that pairs or decisions name, as far as they are known
   */
  public DuplicateGroups(
      Collection<PostSketch> sketches,
      Comparison comparison,
      Likeness likeness,
      Decisions decisions) {
    sketches.forEach(sketch -> this.sketches.put(sketch.postKey(), sketch));
    this.comparison = comparison;
    this.likeness = likeness;
    this.decisions = decisions;
    this.declarations = new Declarations(this.sketches.values());
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
    for (SortedSet<String> unit : decisions.units()) {
      List<String> known = unit.stream().filter(sketches::containsKey).toList();
      known.forEach(key -> edges.add(CandidatePair.alike(known.get(0), key)));
    }
    join(edges);
    return List.copyOf(duplicates.values());
  }

  private boolean isEdge(CandidatePair pair) throws IOException {
    PostSketch a = sketches.get(pair.postKey());
    PostSketch b = sketches.get(pair.otherKey());
    if (a == null || b == null || areApart(Set.of(a.postKey()), b.postKey())) {
      return false;
    }
    return (pair.isDeclared() && (isDeclared(a, b) || isDeclared(b, a)))
        || verdict(a, b).isPresent();
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
    PostSketch canonical = canonical(group);
    Set<String> joined = new TreeSet<>(Set.of(canonical.postKey()));
    addUnit(canonical.postKey(), canonical, joined);
    for (String key : group) {
      PostSketch post = sketch(key);
      if (!joined.contains(key) && !areApart(joined, key) && !isDeclaredIn(post, group)) {
        Optional<Duplicate> verdict = verdict(post, canonical);
        if (verdict.isPresent()) {
          add(verdict.get(), canonical, joined);
        }
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (String key : group) {
        if (!joined.contains(key) && !areApart(joined, key)) {
          grows |= addDeclared(sketch(key), canonical, joined);
        }
      }
    }
    return joined;
  }

  /** The first by {@link CanonicalOrder} of those that nobody declares a copy of another. */
  private PostSketch canonical(SortedSet<String> group) throws IOException {
    List<PostSketch> originals = new ArrayList<>();
    for (String key : group) {
      PostSketch post = sketch(key);
      if (!isDeclaredIn(post, group)) {
        originals.add(post);
      }
    }
    // In a circle of declarations each is a copy of another.
    return (originals.isEmpty() ? group.stream().map(this::sketch) : originals.stream())
        .min(CanonicalOrder.FIRST)
        .orElseThrow();
  }

  private boolean addDeclared(PostSketch post, PostSketch canonical, Set<String> joined)
      throws IOException {
    for (Declaration declaration : declarations.of(post.postKey())) {
      if (joined.contains(declaration.original()) && isBelieved(declaration)) {
        add(
            joined(post, canonical, Duplicate.Kind.CROSSPOST, declaration.evidence()),
            canonical,
            joined);
        return true;
      }
    }
    return false;
  }

  private void add(Duplicate duplicate, PostSketch canonical, Set<String> joined)
      throws IOException {
    duplicates.put(duplicate.postKey(), duplicate);
    joined.add(duplicate.postKey());
    addUnit(duplicate.postKey(), canonical, joined);
  }

  /** Whoever joins brings those that a person made one with it. */
  private void addUnit(String member, PostSketch canonical, Set<String> joined) throws IOException {
    for (String key : decisions.unit(member)) {
      PostSketch post = sketches.get(key);
      if (post != null && joined.add(key)) {
        duplicates.put(
            key, joined(post, canonical, Duplicate.Kind.OVERRIDE, decisions.evidence(key)));
      }
    }
  }

  /** Whether a person keeps the post, or one that goes with it, apart from some that are joined. */
  private boolean areApart(Set<String> joined, String key) {
    Set<String> others = decisions.apartFrom(decisions.unit(key));
    return !others.isEmpty()
        && joined.stream().flatMap(one -> decisions.unit(one).stream()).anyMatch(others::contains);
  }

  private boolean isDeclaredIn(PostSketch post, Set<String> group) throws IOException {
    for (Declaration declaration : declarations.of(post.postKey())) {
      if (group.contains(declaration.original())
          && !areApart(Set.of(declaration.original()), post.postKey())
          && isBelieved(declaration)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeclared(PostSketch copy, PostSketch original) throws IOException {
    return isDeclaredIn(copy, Set.of(original.postKey()));
  }

  private boolean isBelieved(Declaration declaration) throws IOException {
    PostSketch copy = sketch(declaration.copy());
    PostSketch original = sketch(declaration.original());
    Similarity similarity =
        declaration.link().relation().isWeak() ? comparison.of(copy, original) : null;
    return likeness.believes(declaration.link(), copy, original, similarity);
  }

  private Duplicate joined(
      PostSketch post, PostSketch canonical, Duplicate.Kind kind, String evidence)
      throws IOException {
    Similarity similarity = comparison.of(post, canonical);
    return new Duplicate(
        post.postKey(),
        canonical.postKey(),
        kind,
        similarity == null ? null : Double.valueOf(similarity.jaccard()),
        evidence,
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
