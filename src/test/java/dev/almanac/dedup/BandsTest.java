package dev.almanac.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.BandEntry;
import dev.almanac.model.BodyRef;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.PostCard;
import dev.almanac.model.Summary;
import dev.almanac.model.TextFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {
  private static final Bands BANDS = new Bands(BandConfig.STANDARD);

  @ParameterizedTest
  @CsvSource({"0.3, 0.229", "0.5, 0.873", "0.7, 0.9998"})
  void textsShareABandAsOftenAsTheCurveSays(double similarity, double probability) {
    Random random = new Random(7);
    int tries = 600;
    int shared = 0;
    for (int i = 0; i < tries; i++) {
      // Of n shingles each s are shared: s / (2n - s) is the similarity.
      int n = 400;
      int common = (int) Math.round(2 * n * similarity / (1 + similarity));
      long[] all = random.longs(2L * n - common).toArray();
      Set<Long> a = hashes(java.util.Arrays.copyOf(all, n), "a");
      Set<Long> b = hashes(java.util.Arrays.copyOfRange(all, n - common, all.length), "b");
      shared += Collections.disjoint(a, b) ? 0 : 1;
    }
    assertThat(shared / (double) tries).isCloseTo(probability, within(0.05));
  }

  @Test
  void postsOfOneTitleShareABandWhateverTheirTexts() {
    PostCard a = post("a", new long[] {1, 2, 3}, "On Kites!", "Ada Ng");
    PostCard b = post("b", new long[] {7, 8, 9}, "On kites [x-post from Kites]", "Bo");
    PostCard c = post("c", new long[] {17, 18, 19}, "On kites at night", "Ada Ng");
    assertThat(CandidatePairs.of(entries(a, b, c))).containsExactly(CandidatePair.alike("a", "b"));
  }

  @Test
  void ofManyPostsOfOneTitleThoseOfOneAuthorAreComparedAllTheSame() {
    List<PostCard> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      posts.add(post("p" + (10 + i), new long[] {i * 9L, i * 9L + 1}, "Thread", "Author " + i));
    }
    posts.add(post("q", new long[] {901, 902}, "Thread", "Author 17"));
    assertThat(CandidatePairs.of(entries(posts.toArray(PostCard[]::new))))
        .contains(CandidatePair.alike("p27", "q"));
  }

  @Test
  void aPostWithoutATextHasNoBands() {
    assertThat(BANDS.of(PostCard.of(PostDraft.of("a", Samples.DAY).post()))).isEmpty();
  }

  @Test
  void manyPostsInABandMakeFewPairsThatHoldThemTogether() {
    int many = 1000;
    List<BandEntry> band =
        new ArrayList<>(
            IntStream.range(0, many)
                .mapToObj(i -> new BandEntry(1, String.format("p%04d", i)))
                .toList());
    Collections.shuffle(band, new Random(7));
    List<CandidatePair> pairs = CandidatePairs.of(band);
    assertThat(pairs).hasSizeLessThan(2 * many);
    UnionFind groups = new UnionFind();
    pairs.forEach(pair -> groups.join(pair.postKey(), pair.otherKey()));
    assertThat(groups.groups()).hasSize(1);
    assertThat(groups.groups().get(0)).hasSize(many);
  }

  private static List<BandEntry> entries(PostCard... posts) {
    List<BandEntry> entries = new ArrayList<>();
    for (PostCard post : posts) {
      entries.addAll(BANDS.of(post));
    }
    return entries;
  }

  private static Set<Long> hashes(long[] shingles, String author) {
    return BANDS.of(post("k", shingles, "T " + author, author)).stream()
        .map(BandEntry::hash)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static PostCard post(String key, long[] shingles, String title, String author) {
    TextFacts facts =
        new TextFacts(
            "hash",
            500,
            null,
            Summary.NONE,
            List.of(),
            MinHash.of(shingles),
            shingles.length,
            BodyRef.published("2026-03"));
    return PostCard.of(
        PostDraft.of(key, Samples.DAY).title(title).authors(author).text(facts).post());
  }
}
