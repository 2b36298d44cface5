package dev.almanac.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.ThemePair;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairStatisticsTest {

  @Test
  void nothingTalliedGivesNoRows() {
    assertThat(all()).isEmpty();
  }

  @Test
  void liftIsHowManyTimesChanceThePairIs() {
    // Of 4 posts 2 are on a, 2 on b, 1 on both: as many as chance would give.
    ThemePair pair =
        day(
            Posts.on("2026-03-01", "a", "b"),
            Posts.on("2026-03-01", "a"),
            Posts.on("2026-03-01", "b"),
            Posts.on("2026-03-01"));
    assertThat(pair.posts()).isEqualTo(1);
    assertThat(pair.lift()).isEqualTo(1.0);
    assertThat(pair.npmi()).isEqualTo(0.0);
  }

  @Test
  void themesThatComeTogetherOnlyHaveAnNpmiOfOne() {
    ThemePair pair =
        day(
            Posts.on("2026-03-01", "a", "b"),
            Posts.on("2026-03-01", "c"),
            Posts.on("2026-03-01"),
            Posts.on("2026-03-01"));
    assertThat(pair.lift()).isEqualTo(4.0);
    assertThat(pair.npmi()).isCloseTo(1.0, within(1e-12));
    assertThat(day(Posts.on("2026-03-01", "a", "b")).npmi()).isEqualTo(1.0);
  }

  @Test
  void aPairThatIsRarerThanChanceIsBelowZero() {
    ThemePair pair =
        day(
            Posts.on("2026-03-01", "a", "b"),
            Posts.on("2026-03-01", "a"),
            Posts.on("2026-03-01", "a"),
            Posts.on("2026-03-01", "b"),
            Posts.on("2026-03-01", "b"));
    assertThat(pair.lift()).isCloseTo(5.0 / 9, within(1e-12));
    assertThat(pair.npmi()).isCloseTo(Math.log(5.0 / 9) / Math.log(5), within(1e-12));
  }

  @Test
  void rowsStandInTheTablesOrderOfEveryGrain() {
    List<ThemePair> rows =
        all(Posts.on("2026-03-05", "a", "b", "c"), Posts.on("2026-01-01", "a", "b"));
    assertThat(rows)
        .isSortedAccordingTo(
            Comparator.comparing((ThemePair row) -> row.grain().label())
                .thenComparing(ThemePair::periodStart)
                .thenComparing(ThemePair::themeA)
                .thenComparing(ThemePair::themeB));
    assertThat(rows).extracting(ThemePair::grain).contains(Grain.values());
    assertThat(rows)
        .filteredOn(row -> row.grain() == Grain.YEAR && row.themeB().equals("b"))
        .extracting(ThemePair::periodStart, ThemePair::posts)
        .containsExactly(org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 1, 1), 2));
  }

  private static List<ThemePair> all(Post... posts) {
    Tallies tallies = new Tallies();
    List.of(posts).forEach(post -> tallies.add(PostCard.of(post)));
    return PairStatistics.of(tallies.result());
  }

  private static ThemePair day(Post... posts) {
    List<ThemePair> rows =
        all(posts).stream()
            .filter(row -> row.grain() == Grain.DAY && row.themeB().equals("b"))
            .toList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
