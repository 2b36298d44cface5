package dev.almanac.job;

import dev.almanac.dedup.LinkPosts;
import dev.almanac.dedup.Shingles;
import dev.almanac.model.BodyRef;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Link;
import dev.almanac.model.Post;
import dev.almanac.model.PostSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts that another one stands for. Their sketches are few, and of the texts only those
 * of pairs are read.
 */
public final class DuplicateTask {
  private final JobConfig config;

  public DuplicateTask(JobConfig config) {
    this.config = config;
  }

  /** The posts that point somewhere. */
  public static List<PostSketch> pointing(List<Post> posts) {
    return posts.stream().filter(post -> post.link() != null).map(PostSketch::of).toList();
  }

  /** Of these posts those that the sketches point to, and that point nowhere themselves. */
  public static List<PostSketch> pointedTo(List<Post> posts, List<PostSketch> pointing) {
    Set<String> targets =
        pointing.stream()
            .map(sketch -> Objects.requireNonNull(sketch.link()).postKey())
            .collect(Collectors.toSet());
    return posts.stream()
        .filter(post -> post.link() == null && targets.contains(post.postKey()))
        .map(PostSketch::of)
        .toList();
  }

  /**
   * The duplicates among the sketches, by post key.
   *
   * @throws IOException where a text cannot be read
   */
  public List<Duplicate> find(Collection<PostSketch> sketches) throws IOException {
    Map<String, PostSketch> known = new HashMap<>();
    sketches.forEach(sketch -> known.put(sketch.postKey(), sketch));
    Map<String, String> canonical = new LinkPosts(sketches).canonical();
    Set<String> keys = new TreeSet<>(canonical.keySet());
    keys.addAll(canonical.values());
    Map<String, BodyRef> bodies = new HashMap<>();
    for (String key : keys) {
      BodyRef body = sketch(known, key).body();
      if (body != null) {
        bodies.put(key, body);
      }
    }
    List<Duplicate> duplicates = new ArrayList<>();
    try (BodySpool.Reader spool = new BodySpool.Reader(config.spool())) {
      Texts texts = new Texts(bodies, PublishedTexts.of(config, bodies), spool);
      for (Map.Entry<String, String> pair : canonical.entrySet()) {
        PostSketch post = sketch(known, pair.getKey());
        Link link = Objects.requireNonNull(post.link());
        duplicates.add(
            new Duplicate(
                pair.getKey(),
                pair.getValue(),
                Duplicate.Kind.CROSSPOST,
                texts.similarity(pair.getKey(), pair.getValue()),
                "link post to " + link.url(),
                post.source()));
      }
    }
    return duplicates;
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

  private static PostSketch sketch(Map<String, PostSketch> known, String key) {
    return Objects.requireNonNull(known.get(key));
  }

  /** The texts of some posts, wherever they wait. */
  private record Texts(
      Map<String, BodyRef> bodies, PublishedTexts published, BodySpool.Reader spool) {

    @Nullable Double similarity(String one, String other) throws IOException {
      BodyRef a = bodies.get(one);
      BodyRef b = bodies.get(other);
      return a == null || b == null
          ? null
          : Double.valueOf(Shingles.jaccard(shingles(one, a), shingles(other, b)));
    }

    private long[] shingles(String key, BodyRef body) throws IOException {
      return Shingles.of(body.isPublished() ? published.text(key) : spool.read(body));
    }
  }
}
