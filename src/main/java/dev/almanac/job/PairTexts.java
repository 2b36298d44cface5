package dev.almanac.job;

import dev.almanac.dedup.Shingles;
import dev.almanac.dedup.Similarity;
import dev.almanac.model.BodyRef;
import dev.almanac.model.PostSketch;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of posts that are compared, as sets of shingles; the last few are kept. */
final class PairTexts implements Closeable {
  /** Sets that are kept: a group's canonical post is compared with each of the group. */
  private static final int KEPT = 64;

  private final PublishedTexts published;
  private final BodySpool.Reader spool;
  private final Map<String, long[]> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, long[]> eldest) {
          return size() > KEPT;
        }
      };

  private PairTexts(PublishedTexts published, BodySpool.Reader spool) {
    this.published = published;
    this.spool = spool;
  }

  static PairTexts open(JobConfig config, Map<String, BodyRef> bodies) throws IOException {
    return new PairTexts(PublishedTexts.of(config, bodies), new BodySpool.Reader(config.spool()));
  }

  @Nullable Similarity compare(PostSketch a, PostSketch b) throws IOException {
    BodyRef one = a.body();
    BodyRef other = b.body();
    return one == null || other == null
        ? null
        : Similarity.of(shingles(a.postKey(), one), shingles(b.postKey(), other));
  }

  private long[] shingles(String key, BodyRef body) throws IOException {
    long[] known = kept.get(key);
    if (known == null) {
      known = Shingles.of(body.isPublished() ? published.text(key) : spool.read(body));
      kept.put(key, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
