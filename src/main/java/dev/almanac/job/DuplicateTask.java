package dev.almanac.job;

import dev.almanac.dedup.Decisions;
import dev.almanac.dedup.DuplicateGroups;
import dev.almanac.dedup.Likeness;
import dev.almanac.dedup.LikenessConfig;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.Comparison;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Link;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.PostSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the posts that another one stands for. What bands and links propose is few beside all
 * posts, and of the texts only those of proposed pairs are read.
 */
public final class DuplicateTask {

  /**
   * What came of it.
   *
   * @param duplicates by post key
   * @param comparisons that were made, by their two keys
   */
  public record Found(List<Duplicate> duplicates, List<Comparison> comparisons) {

    /** The keys of the duplicates, each with the key of the post that stands for it. */
    public Map<String, String> groups() {
      Map<String, String> groups = new HashMap<>();
      duplicates.forEach(one -> groups.put(one.postKey(), one.canonicalKey()));
      return groups;
    }

    /** How many duplicates there are of each kind. */
    public List<Count> counts() {
      Map<String, Long> kinds = new TreeMap<>();
      duplicates.forEach(one -> kinds.merge(one.kind().label(), 1L, Long::sum));
      return kinds.entrySet().stream()
          .map(kind -> new Count("", Count.DUPLICATES + kind.getKey(), kind.getValue()))
          .toList();
    }
  }

  private final JobConfig config;

  public DuplicateTask(JobConfig config) {
    this.config = config;
  }

  /** Pairs of posts of which one says that it is the other. */
  public static List<CandidatePair> declared(List<PostCard> posts) {
    List<CandidatePair> pairs = new ArrayList<>();
    for (PostCard post : posts) {
      Link link = post.link();
      if (link != null) {
        pairs.add(new CandidatePair(post.postKey(), link.postKey(), true));
      }
    }
    return pairs;
  }

  /** The sketches of those of the posts that a pair, or a person's decision, names. */
  public List<PostSketch> sketches(List<PostCard> posts, Collection<CandidatePair> pairs) {
    Set<String> named = new HashSet<>(config.overrides().keys());
    pairs.forEach(pair -> named.add(pair.postKey()));
    pairs.forEach(pair -> named.add(pair.otherKey()));
    return posts.stream()
        .filter(post -> named.contains(post.postKey()))
        .map(PostSketch::of)
        .toList();
  }

  /**
   * The duplicates. Two texts that an earlier run has compared are not read again.
   *
   * @throws IOException where a text cannot be read
   */
  public Found find(Collection<CandidatePair> pairs, Collection<PostSketch> sketches)
      throws IOException {
    try (PairTexts texts = new PairTexts(config, pairs, sketches)) {
      List<Duplicate> duplicates =
          new DuplicateGroups(
                  sketches,
                  texts::compare,
                  new Likeness(LikenessConfig.STANDARD),
                  new Decisions(config.overrides()))
              .of(pairs);
      return new Found(duplicates, texts.comparisons());
    }
  }

  /**
   * How many posts a person's decisions name, and how many of those no dump has brought yet.
   *
   * @param sketches of all posts that decisions name, as far as they are known
   */
  public List<Count> counts(Collection<PostSketch> sketches) {
    Set<String> unmatched = config.overrides().keys();
    if (unmatched.isEmpty()) {
      return List.of();
    }
    int named = unmatched.size();
    sketches.forEach(sketch -> unmatched.remove(sketch.postKey()));
    return List.of(
        new Count("", "overrides_posts", named),
        new Count("", "overrides_unmatched", unmatched.size()));
  }

  /**
   * The same posts, each with the post that stands for it and the sources of those it stands for.
   */
  public static List<Post> apply(List<Post> posts, List<Duplicate> duplicates) {
    Map<String, String> canonical = new HashMap<>();
    Map<String, TreeSet<String>> sources = new HashMap<>();
    for (Duplicate duplicate : duplicates) {
      canonical.put(duplicate.postKey(), duplicate.canonicalKey());
      sources
          .computeIfAbsent(duplicate.canonicalKey(), key -> new TreeSet<>())
          .add(duplicate.source());
    }
    return posts.stream()
        .map(
            post ->
                post.inGroup(
                    canonical.getOrDefault(post.postKey(), post.postKey()),
                    List.copyOf(sources.getOrDefault(post.postKey(), new TreeSet<>()))))
        .toList();
  }
}
