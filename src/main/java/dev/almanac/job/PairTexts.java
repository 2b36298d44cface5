package dev.almanac.job;

import dev.almanac.dedup.Shingles;
import dev.almanac.dedup.Similarity;
import dev.almanac.model.BodyRef;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.Comparison;
import dev.almanac.model.PostSketch;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the texts of posts as sets of shingles. A comparison that was published, of the same two
 * texts, is taken from there; of the sets that must be made the last few are kept.
 */
final class PairTexts implements Closeable {
  /** Sets that are kept: a group's canonical post is compared with each of the group. */
  private static final int KEPT = 64;

  private final BodySpool.Reader spool;
  private final PublishedTexts published;
  private final Map<String, Comparison> known = new HashMap<>();
  private final Map<String, Comparison> made = new TreeMap<>();
  private final Map<String, long[]> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, long[]> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param pairs that will be compared, as far as is known beforehand
   */
  PairTexts(JobConfig config, Collection<CandidatePair> pairs, Collection<PostSketch> sketches)
      throws IOException {
    spool = new BodySpool.Reader(config.spool());
    published = new PublishedTexts(config);
    for (Comparison comparison : new History(config).comparisons()) {
      known.put(pair(comparison.postKey(), comparison.otherKey()), comparison);
    }
    published.read(unread(pairs, sketches));
  }

  /** The bodies of the pairs that no earlier run has compared. */
  private Map<String, BodyRef> unread(
      Collection<CandidatePair> pairs, Collection<PostSketch> sketches) {
    Map<String, PostSketch> posts = new HashMap<>();
    sketches.forEach(sketch -> posts.put(sketch.postKey(), sketch));
    Map<String, BodyRef> bodies = new HashMap<>();
    for (CandidatePair pair : pairs) {
      PostSketch a = posts.get(pair.postKey());
      PostSketch b = posts.get(pair.otherKey());
      if (a != null && b != null && known(a, b) == null) {
        put(bodies, a);
        put(bodies, b);
      }
    }
    return bodies;
  }

  private static void put(Map<String, BodyRef> bodies, PostSketch post) {
    BodyRef body = post.body();
    if (body != null) {
      bodies.put(post.postKey(), body);
    }
  }

  /** What an earlier run found of the two, where they have the same texts still. */
  private @Nullable Comparison known(PostSketch a, PostSketch b) {
    if (a.postKey().compareTo(b.postKey()) > 0) {
      return known(b, a);
    }
    Comparison comparison = known.get(pair(a.postKey(), b.postKey()));
    return comparison != null
            && comparison.contentHash().equals(a.contentHash())
            && comparison.otherHash().equals(b.contentHash())
        ? comparison
        : null;
  }

  /** The comparisons that were asked for, by their two keys. */
  List<Comparison> comparisons() {
    return List.copyOf(made.values());
  }

  /** How alike the two texts are; null where one of the posts has none. */
  @Nullable Similarity compare(PostSketch a, PostSketch b) throws IOException {
    if (a.postKey().compareTo(b.postKey()) > 0) {
      return compare(b, a);
    }
    String hash = a.contentHash();
    String otherHash = b.contentHash();
    BodyRef body = a.body();
    BodyRef other = b.body();
    if (hash == null || otherHash == null || body == null || other == null) {
      return null;
    }
    String pair = pair(a.postKey(), b.postKey());
    Comparison comparison = made.get(pair);
    if (comparison == null) {
      comparison = known(a, b);
      if (comparison == null) {
        Similarity similarity =
            Similarity.of(shingles(a.postKey(), body), shingles(b.postKey(), other));
        comparison =
            new Comparison(
                a.postKey(),
                b.postKey(),
                hash,
                otherHash,
                similarity.jaccard(),
                similarity.containment());
      }
      made.put(pair, comparison);
    }
    return new Similarity(comparison.jaccard(), comparison.containment());
  }

  private long[] shingles(String key, BodyRef body) throws IOException {
    long[] set = kept.get(key);
    if (set == null) {
      published.read(Map.of(key, body));
      set = Shingles.of(body.isPublished() ? published.text(key) : spool.read(body));
      kept.put(key, set);
    }
    return set;
  }

  /** Sorts as the two keys do: no key has a control character. */
  private static String pair(String key, String other) {
    return key + '\u0000' + other;
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
