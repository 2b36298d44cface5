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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A person's decisions win over every rule, whatever the posts say and look like. */
class DecisionsPropertyTest {
  private static final int POSTS = 10;

  /** Posts with links and likenesses, and what a person says of them. */
  private record Case(
      List<PostSketch> posts, List<CandidatePair> pairs, TreeSet<String> alike, Overrides said) {

    static Case of(Random random) {
      List<PostSketch> posts = new ArrayList<>();
      TreeSet<CandidatePair> pairs = new TreeSet<>();
      TreeSet<String> alike = new TreeSet<>();
      for (int i = 0; i < POSTS; i++) {
        String target = random.nextInt(4) == 0 ? "p" + random.nextInt(POSTS) : "p" + i;
        boolean isLink = !target.equals("p" + i);
        posts.add(post("p" + i).pointsTo(isLink ? target : null).on(random.nextInt(5)).words(500));
        if (isLink) {
          pairs.add(new CandidatePair("p" + i, target, true));
        }
      }
      for (int i = 0; i < 16; i++) {
        CandidatePair pair = CandidatePair.alike(any(random), any(random));
        pairs.add(pair);
        alike.add(pair.postKey() + " " + pair.otherKey());
      }
      Overrides said = new Overrides(entries(random, 2), entries(random, 3));
      return new Case(posts, new ArrayList<>(pairs), alike, said);
    }

    private static List<Overrides.Entry> entries(Random random, int most) {
      List<Overrides.Entry> entries = new ArrayList<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        TreeSet<String> keys = new TreeSet<>();
        while (keys.size() < 2 + random.nextInt(2)) {
          // One more than there are: some posts stand in no dump yet.
          keys.add("p" + random.nextInt(POSTS + 1));
        }
        entries.add(new Overrides.Entry(List.copyOf(keys), ""));
      }
      return entries;
    }

    private static String any(Random random) {
      return "p" + random.nextInt(POSTS);
    }

    List<Duplicate> found() throws IOException {
      return new DuplicateGroups(posts, this::compare, likeness(), new Decisions(said)).of(pairs);
    }

    boolean areAlike(String a, String b) {
      return alike.contains(a + " " + b) || alike.contains(b + " " + a);
    }

    private Similarity compare(PostSketch a, PostSketch b) {
      return areAlike(a.postKey(), b.postKey())
          ? new Similarity(0.95, 0.95)
          : new Similarity(0.1, 0.1);
    }

    private static Likeness likeness() {
      // Titles, authors and days play no part here.
      return new Likeness(new LikenessConfig(300, 300, 0.9, 2, 2, 2, 2, 2, 2, 0, 0, 0.1, 0));
    }

    Map<String, String> groups() throws IOException {
      Map<String, String> groups = new HashMap<>();
      posts.forEach(post -> groups.put(post.postKey(), post.postKey()));
      found().forEach(one -> groups.put(one.postKey(), one.canonicalKey()));
      return groups;
    }
  }

  @Property(tries = 1000, seed = "1")
  void whatAPersonSaysIsSo(@ForAll @IntRange(min = 0, max = 1_000_000) int seed)
      throws IOException {
    Case drawn = Case.of(new Random(seed));
    Assume.that(new Decisions(drawn.said()).contradiction().isEmpty());
    Map<String, String> groups = drawn.groups();
    for (Overrides.Entry merge : drawn.said().merges()) {
      assertThat(merge.keys().stream().filter(groups::containsKey).map(groups::get).distinct())
          .hasSizeLessThan(2);
    }
    for (Overrides.Entry split : drawn.said().splits()) {
      assertThat(split.keys().stream().filter(groups::containsKey).map(groups::get))
          .doesNotHaveDuplicates();
    }
    assertThat(groups.values()).allMatch(canonical -> canonical.equals(groups.get(canonical)));
  }

  @Property(tries = 300, seed = "1")
  void theOrderOfPostsPairsAndDecisionsChangesNothing(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed) throws IOException {
    Random random = new Random(seed);
    Case drawn = Case.of(random);
    Assume.that(new Decisions(drawn.said()).contradiction().isEmpty());
    List<Duplicate> found = drawn.found();
    List<PostSketch> posts = new ArrayList<>(drawn.posts());
    List<CandidatePair> pairs = new ArrayList<>(drawn.pairs());
    List<Overrides.Entry> merges = new ArrayList<>(drawn.said().merges());
    List<Overrides.Entry> splits = new ArrayList<>(drawn.said().splits());
    List.of(posts, pairs, merges, splits).forEach(list -> Collections.shuffle(list, random));
    assertThat(new Case(posts, pairs, drawn.alike(), new Overrides(merges, splits)).found())
        .isEqualTo(found);
  }

  @Property(tries = 300, seed = "1")
  void whoeverIsJoinedByLikenessIsLikeTheCanonicalPost(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed) throws IOException {
    Case drawn = Case.of(new Random(seed));
    Assume.that(new Decisions(drawn.said()).contradiction().isEmpty());
    assertThat(drawn.found())
        .filteredOn(one -> one.kind() == Duplicate.Kind.NEAR)
        .allMatch(one -> drawn.areAlike(one.postKey(), one.canonicalKey()));
  }

  @Test
  void postsThatArePartedDoNotMeetByAThird() throws IOException {
    List<PostSketch> posts =
        List.of(post("a").words(500), post("b").on(1).words(500), post("c").on(2).words(500));
    List<CandidatePair> pairs =
        List.of(CandidatePair.alike("a", "b"), CandidatePair.alike("a", "c"));
    Overrides said =
        new Overrides(List.of(), List.of(new Overrides.Entry(List.of("b", "c"), "two editions")));
    Case drawn = new Case(posts, pairs, new TreeSet<>(List.of("a b", "a c", "b c")), said);
    assertThat(drawn.found()).extracting(Duplicate::postKey).containsExactly("b");
  }

  @Test
  void aMergeThatNamesOthersTellsWhy() throws IOException {
    Overrides said =
        new Overrides(
            List.of(new Overrides.Entry(List.of("a", "b", "z"), "a talk and its text")), List.of());
    Case drawn =
        new Case(
            List.of(post("a").words(500), post("b").on(1).words(0)),
            List.of(),
            new TreeSet<>(),
            said);
    assertThat(drawn.found())
        .containsExactly(
            new Duplicate(
                "b",
                "a",
                Duplicate.Kind.OVERRIDE,
                0.1,
                "merged by hand with a, z: a talk and its text",
                "lesswrong"));
  }
}
