package dev.almanac.dedup;

import static dev.almanac.dedup.Sketches.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.CandidatePair;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Overrides;
import dev.almanac.model.PostSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DuplicateGroupsTest {

  @Test
  void theEarlierPostStandsForTheLater() throws IOException {
    assertThat(
            found(
                List.of(post("b").on(0).words(500), post("a").on(2).words(500)),
                "a b",
                Set.of("a b")))
        .containsExactly("a -> b near");
  }

  @Test
  void chainsOfLikenessMakeNoGroup() throws IOException {
    List<PostSketch> posts =
        List.of(
            post("a").on(0).words(500),
            post("b").on(1).words(500),
            post("c").on(2).words(500),
            post("d").on(3).words(500));
    // Each is like its neighbour alone: a stands for b, and c, which is not like a, for d.
    assertThat(found(posts, "a b, b c, c d", Set.of("a b", "b c", "c d")))
        .containsExactly("b -> a near", "d -> c near");
  }

  @Test
  void aLinkPostIsStoodForByThePostThatItPointsTo() throws IOException {
    List<PostSketch> posts =
        List.of(post("a").pointsTo("paper").words(0), post("paper").on(9).words(0));
    assertThat(found(posts, "a>paper", Set.of())).containsExactly("a -> paper crosspost");
  }

  @Test
  void aLinkToNoKnownPostJoinsNothing() throws IOException {
    assertThat(found(List.of(post("a").pointsTo("x").words(0)), "a>x", Set.of())).isEmpty();
  }

  @Test
  void linksAreFollowedToTheirEnd() throws IOException {
    List<PostSketch> posts =
        List.of(
            post("a").pointsTo("b").words(0), post("b").pointsTo("c").words(0), post("c").words(0));
    assertThat(found(posts, "a>b, b>c", Set.of()))
        .containsExactly("a -> c crosspost", "b -> c crosspost");
  }

  @Test
  void inACircleOfLinksOneStandsForAll() throws IOException {
    List<PostSketch> posts =
        List.of(
            post("b").pointsTo("c").words(0),
            post("c").pointsTo("b").words(0),
            post("d").pointsTo("c").words(0));
    assertThat(found(posts, "b>c, c>b, d>c", Set.of()))
        .containsExactly("c -> b crosspost", "d -> b crosspost");
  }

  @Test
  void aLinkPostFollowsItsTargetIntoAGroup() throws IOException {
    List<PostSketch> posts =
        List.of(
            post("a").on(0).words(500),
            post("b").on(1).words(500),
            post("l").pointsTo("b").on(2).words(0));
    assertThat(found(posts, "a b, l>b", Set.of("a b")))
        .containsExactly("b -> a near", "l -> a crosspost");
  }

  @Property(tries = 300, seed = "1")
  void everyCanonicalPostIsItsOwnAndEveryMemberIsLikeItWhateverTheOrder(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed) throws IOException {
    Random random = new Random(seed);
    List<PostSketch> posts = new ArrayList<>();
    TreeSet<CandidatePair> pairs = new TreeSet<>();
    Set<String> alike = new TreeSet<>();
    for (int i = 0; i < 10; i++) {
      String key = "p" + i;
      String target = random.nextInt(4) == 0 ? "p" + random.nextInt(12) : null;
      boolean isLink = target != null && !target.equals(key);
      posts.add(
          post(key).pointsTo(isLink ? target : null).on(random.nextInt(5)).words(isLink ? 0 : 500));
      if (isLink && target != null) {
        pairs.add(new CandidatePair(key, target, true));
      }
    }
    for (int i = 0; i < 14; i++) {
      CandidatePair pair = CandidatePair.alike("p" + random.nextInt(10), "p" + random.nextInt(10));
      if (!pair.postKey().equals(pair.otherKey())) {
        pairs.add(pair);
        alike.add(pair.postKey() + " " + pair.otherKey());
      }
    }
    List<Duplicate> duplicates = groups(posts, alike).of(pairs);
    Set<String> stoodFor = duplicates.stream().map(Duplicate::postKey).collect(Collectors.toSet());
    assertThat(duplicates).noneMatch(duplicate -> stoodFor.contains(duplicate.canonicalKey()));
    assertThat(duplicates)
        .filteredOn(duplicate -> duplicate.kind() == Duplicate.Kind.NEAR)
        .allMatch(
            duplicate -> alike.contains(pairOf(duplicate.postKey(), duplicate.canonicalKey())));
    Collections.shuffle(posts, random);
    assertThat(groups(posts, alike).of(pairs)).isEqualTo(duplicates);
  }

  private static List<String> found(List<PostSketch> posts, String pairs, Set<String> alike)
      throws IOException {
    List<CandidatePair> all = new ArrayList<>();
    for (String pair : pairs.split(", ", -1)) {
      int link = pair.indexOf('>');
      all.add(
          link > 0
              ? new CandidatePair(pair.substring(0, link), pair.substring(link + 1), true)
              : CandidatePair.alike(pair.substring(0, 1), pair.substring(2)));
    }
    return groups(posts, alike).of(all).stream()
        .map(one -> one.postKey() + " -> " + one.canonicalKey() + " " + one.kind().label())
        .toList();
  }

  private static DuplicateGroups groups(List<PostSketch> posts, Set<String> alike) {
    return new DuplicateGroups(
        posts,
        (a, b) -> {
          boolean isAlike = alike.contains(pairOf(a.postKey(), b.postKey()));
          return a.body() == null || b.body() == null
              ? null
              : isAlike ? new Similarity(0.95, 0.95) : new Similarity(0.1, 0.1);
        },
        // Titles, authors and days play no part here.
        new Likeness(new LikenessConfig(300, 300, 0.9, 2, 2, 2, 2, 2, 2, 0, 0, 0.1, 0)),
        new Decisions(Overrides.NONE));
  }

  private static String pairOf(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }
}
