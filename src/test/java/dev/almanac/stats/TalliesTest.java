package dev.almanac.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.PairCell;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TalliesTest {
  private static final List<String> BOTH = List.of("alignmentforum", "lesswrong");

  @Test
  void aPostCountsAtEachOfItsSourcesAndOnceForAll() {
    Tally tally = of(new Posts("2026-03-01", BOTH, List.of(), 3, true, List.of("control")).post());
    assertThat(tally.themes())
        .extracting(TallyCell::themeId, TallyCell::source, TallyCell::posts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("*", "*", 1),
            org.assertj.core.groups.Tuple.tuple("*", "alignmentforum", 1),
            org.assertj.core.groups.Tuple.tuple("*", "lesswrong", 1),
            org.assertj.core.groups.Tuple.tuple("control", "*", 1),
            org.assertj.core.groups.Tuple.tuple("control", "alignmentforum", 1),
            org.assertj.core.groups.Tuple.tuple("control", "lesswrong", 1));
  }

  @Test
  void aDuplicateCountsBeforeDedupOnly() {
    Tally tally =
        of(new Posts("2026-03-01", List.of("x"), List.of("Ann"), 9, false, List.of("a")).post());
    assertThat(tally.themes())
        .allSatisfy(
            cell -> {
              assertThat(cell.posts()).isZero();
              assertThat(cell.postsBeforeDedup()).isEqualTo(1);
              assertThat(cell.karmaSum()).isZero();
              assertThat(cell.authors()).isEmpty();
            });
  }

  @Test
  void anAuthorOfSeveralPostsIsOneAuthor() {
    Tally tally = of(Posts.on("2026-03-01", "a"), Posts.on("2026-03-01", "a"));
    assertThat(cell(tally, "a", "*").authors()).hasSize(1);
    assertThat(cell(tally, "a", "*").posts()).isEqualTo(2);
  }

  @Test
  void unknownKarmaIsNone() {
    Tally tally =
        of(
            new Posts("2026-03-01", List.of("x"), List.of(), null, true, List.of()).post(),
            new Posts("2026-03-01", List.of("x"), List.of(), -4, true, List.of()).post());
    assertThat(cell(tally, "*", "*").karmaSum()).isEqualTo(-4);
  }

  @Test
  void themesOfOnePostMeetInPairsInTheOrderOfTheirIds() {
    int day = Math.toIntExact(LocalDate.parse("2026-03-01").toEpochDay());
    assertThat(of(Posts.on("2026-03-01", "c", "a", "b")).pairs())
        .containsExactly(
            new PairCell(day, "a", "b", 1),
            new PairCell(day, "a", "c", 1),
            new PairCell(day, "b", "c", 1));
  }

  @Test
  void duplicatesMakeNoPairs() {
    assertThat(
            of(new Posts("2026-03-01", BOTH, List.of(), 1, false, List.of("a", "b")).post())
                .pairs())
        .isEmpty();
  }

  @Property(seed = "1")
  void anySplitGivesTheSameTally(@ForAll("posts") List<Post> one, @ForAll("posts") List<Post> two) {
    Tallies whole = new Tallies();
    one.forEach(post -> whole.add(PostCard.of(post)));
    two.forEach(post -> whole.add(PostCard.of(post)));
    Tallies joined = new Tallies();
    joined.merge(tally(two));
    joined.merge(tally(one));
    assertThat(joined.result()).isEqualTo(whole.result());
  }

  @Property(seed = "1")
  void mergingAnEmptyTallyChangesNothing(@ForAll("posts") List<Post> posts) {
    Tallies tallies = new Tallies();
    posts.forEach(post -> tallies.add(PostCard.of(post)));
    tallies.merge(new Tallies().result());
    assertThat(tallies.result()).isEqualTo(tally(posts));
  }

  @Provide
  Arbitrary<List<Post>> posts() {
    return Combinators.combine(
            Arbitraries.of("2026-03-01", "2026-03-02"),
            Arbitraries.of("eaforum", "lesswrong").list().uniqueElements().ofMinSize(1),
            Arbitraries.of("Ann", "Bob", "Cy").list().uniqueElements().ofMaxSize(2),
            Arbitraries.integers().between(-3, 30),
            Arbitraries.of(true, true, false),
            Arbitraries.of("a", "b", "c").list().uniqueElements())
        .as(
            (day, sources, authors, karma, canonical, themes) ->
                new Posts(day, sources, authors, karma, canonical, themes).post())
        .list()
        .ofMaxSize(8);
  }

  private static Tally of(Post... posts) {
    return tally(List.of(posts));
  }

  private static Tally tally(List<Post> posts) {
    Tallies tallies = new Tallies();
    posts.forEach(post -> tallies.add(PostCard.of(post)));
    return tallies.result();
  }

  private static TallyCell cell(Tally tally, String theme, String source) {
    return tally.themes().stream()
        .filter(cell -> cell.themeId().equals(theme) && cell.source().equals(source))
        .findFirst()
        .orElseThrow();
  }
}
