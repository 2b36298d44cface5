package dev.almanac.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.ThemeStat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeStatisticsTest {

  @Test
  void nothingTalliedGivesNoRows() {
    assertThat(ThemeStatistics.of(new Tallies().result())).isEmpty();
  }

  @Test
  void daysWithoutTheThemeAreZeroRowsBetweenItsFirstAndLast() {
    assertThat(
            line(
                Grain.DAY,
                "a",
                Posts.on("2026-03-01", "b"),
                Posts.on("2026-03-02", "a"),
                Posts.on("2026-03-05", "a"),
                Posts.on("2026-03-07", "b")))
        .extracting(row -> row.periodStart().getDayOfMonth(), ThemeStat::posts)
        .containsExactly(tuple(2, 1), tuple(3, 0), tuple(4, 0), tuple(5, 1));
  }

  @Test
  void aZeroRowRanksBehindAllThatHavePosts() {
    assertThat(
            line(
                Grain.DAY,
                "a",
                Posts.on("2026-03-02", "a"),
                Posts.on("2026-03-03", "b"),
                Posts.on("2026-03-04", "a")))
        .extracting(ThemeStat::rank)
        .containsExactly(1, 2, 1);
  }

  @Test
  void theBaselineIsTheMeanOfThePastAlone() {
    List<ThemeStat> rows =
        line(
            Grain.DAY,
            "a",
            posts(
                Posts.times(4, "2026-03-01", "a"),
                Posts.times(2, "2026-03-02", "a"),
                Posts.times(9, "2026-03-03", "a")));
    assertThat(rows).extracting(ThemeStat::baseline).containsExactly(0.0, 4.0, 3.0);
  }

  @Test
  void laterPostsDoNotMoveAnEarlierBaseline() {
    Post[] past = posts(Posts.times(4, "2026-03-01", "a"), Posts.times(2, "2026-03-02", "a"));
    List<ThemeStat> before = line(Grain.DAY, "a", past);
    List<ThemeStat> after = line(Grain.DAY, "a", posts(past, Posts.times(50, "2026-03-03", "a")));
    assertThat(after.subList(0, 2))
        .extracting(ThemeStat::baseline, ThemeStat::z)
        .isEqualTo(before.stream().map(row -> tuple(row.baseline(), row.z())).toList());
  }

  @Test
  void periodsBeforeTheThemesFirstAreZerosOfItsBaseline() {
    List<ThemeStat> rows =
        line(
            Grain.DAY,
            "a",
            Posts.on("2026-03-01", "b"),
            Posts.on("2026-03-03", "a"),
            Posts.on("2026-03-04", "a"));
    assertThat(rows.get(0).baseline()).isEqualTo(0.0);
    assertThat(rows.get(1).baseline()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void theBaselineForgetsWhatLiesBeforeItsWindow() {
    List<Post> posts = new ArrayList<>(List.of(Posts.times(13, "2013-06-01", "a")));
    IntStream.rangeClosed(2014, 2019).forEach(year -> posts.add(Posts.on(year + "-06-01", "a")));
    List<ThemeStat> rows = line(Grain.YEAR, "a", posts.toArray(Post[]::new));
    assertThat(rows.get(5).baseline()).isEqualTo((13 + 4) / 5.0);
    assertThat(rows.get(6).baseline()).isEqualTo(1.0);
  }

  @Test
  void zIsWhatTheWindowLetsExpectOfTheCount() {
    List<ThemeStat> rows =
        line(
            Grain.DAY,
            "a",
            posts(
                Posts.times(1, "2026-03-01", "a"),
                Posts.times(6, "2026-03-02", "a"),
                Posts.times(2, "2026-03-04", "a")));
    assertThat(rows)
        .extracting(ThemeStat::z)
        .containsExactly(0.0, Predictive.z(6, 1, 1), Predictive.z(0, 7, 2), Predictive.z(2, 7, 3));
  }

  @Test
  void theShareIsOfTheSourcesPostsInThePeriod() {
    ThemeStat row =
        line(
                Grain.DAY,
                "a",
                Posts.on("2026-03-01", "a"),
                Posts.on("2026-03-01"),
                Posts.on("2026-03-01", "b"),
                Posts.on("2026-03-01", "b"))
            .get(0);
    assertThat(row.share()).isEqualTo(0.25);
    assertThat(row.shareLow()).isCloseTo(0.0456, within(0.0001));
    assertThat(row.shareHigh()).isCloseTo(0.6994, within(0.0001));
  }

  @Test
  void aPostCountsOnceForAllSourcesTogether() {
    Post both =
        new Posts(
                "2026-03-01",
                List.of("alignmentforum", "lesswrong"),
                List.of(),
                5,
                true,
                List.of("a"))
            .post();
    assertThat(all(both))
        .filteredOn(row -> row.grain() == Grain.DAY)
        .extracting(ThemeStat::source, ThemeStat::posts, ThemeStat::karmaSum)
        .containsExactly(
            tuple("*", 1, 5L), tuple("alignmentforum", 1, 5L), tuple("lesswrong", 1, 5L));
  }

  @Test
  void themesWithAsManyPostsShareARankAndTheNextIsSkipped() {
    List<ThemeStat> rows =
        all(
            Posts.on("2026-03-01", "a", "b", "c"),
            Posts.on("2026-03-01", "a", "b"),
            Posts.on("2026-03-01", "a", "b", "d"));
    assertThat(rows)
        .filteredOn(row -> row.grain() == Grain.DAY && row.source().equals("*"))
        .extracting(ThemeStat::themeId, ThemeStat::rank)
        .containsExactly(tuple("a", 1), tuple("b", 1), tuple("c", 3), tuple("d", 3));
  }

  @Test
  void onlyTheFirstPeriodIsNew() {
    assertThat(
            line(
                Grain.MONTH,
                "a",
                Posts.on("2026-01-05", "a"),
                Posts.on("2026-02-05", "a"),
                Posts.on("2026-04-05", "a")))
        .extracting(ThemeStat::isNew)
        .containsExactly(true, false, false, false);
  }

  @Test
  void authorsOfAWeekAreCountedOnceOverItsDays() {
    List<ThemeStat> rows =
        line(Grain.WEEK, "a", Posts.on("2026-03-02", "a"), Posts.on("2026-03-04", "a"));
    assertThat(rows).extracting(ThemeStat::posts, ThemeStat::authors).containsExactly(tuple(2, 1));
  }

  @Test
  void aWeekBeginsOnMonday() {
    // 2026-03-01 is a Sunday.
    assertThat(line(Grain.WEEK, "a", Posts.on("2026-03-01", "a"), Posts.on("2026-03-02", "a")))
        .extracting(ThemeStat::periodStart)
        .containsExactly(LocalDate.parse("2026-02-23"), LocalDate.parse("2026-03-02"));
  }

  @Test
  void quartersBeginInJanuaryAprilJulyAndOctober() {
    assertThat(line(Grain.QUARTER, "a", Posts.on("2025-12-31", "a"), Posts.on("2026-06-30", "a")))
        .extracting(ThemeStat::periodStart, ThemeStat::posts)
        .containsExactly(
            tuple(LocalDate.parse("2025-10-01"), 1),
            tuple(LocalDate.parse("2026-01-01"), 0),
            tuple(LocalDate.parse("2026-04-01"), 1));
  }

  @Test
  void aDayThatStandsOutOfAQuietSeriesIsABurst() {
    List<Post> posts = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      posts.addAll(List.of(Posts.times(8, "2026-03-0" + day, "other")));
      posts.add(Posts.on("2026-03-0" + day, "a"));
    }
    posts.addAll(List.of(Posts.times(12, "2026-03-05", "a")));
    assertThat(line(Grain.DAY, "a", posts.toArray(Post[]::new)))
        .extracting(ThemeStat::burstLevel)
        .containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0);
  }

  @Test
  void rowsStandInTheTablesOrder() {
    List<ThemeStat> rows =
        all(
            Posts.on("2026-03-05", "b", "a"),
            Posts.on("2026-01-01", "c"),
            Posts.on("2026-03-01", "a"));
    assertThat(rows)
        .isSortedAccordingTo(
            Comparator.comparing((ThemeStat row) -> row.grain().label())
                .thenComparing(ThemeStat::periodStart)
                .thenComparing(ThemeStat::themeId)
                .thenComparing(ThemeStat::source));
    assertThat(rows).extracting(ThemeStat::grain).contains(Grain.values());
  }

  private static List<ThemeStat> all(Post... posts) {
    Tallies tallies = new Tallies();
    List.of(posts).forEach(post -> tallies.add(PostCard.of(post)));
    return ThemeStatistics.of(tallies.result());
  }

  private static List<ThemeStat> line(Grain grain, String theme, Post... posts) {
    return all(posts).stream()
        .filter(row -> row.grain() == grain && row.themeId().equals(theme))
        .filter(row -> row.source().equals("*"))
        .toList();
  }

  private static Post[] posts(Post[]... groups) {
    return java.util.Arrays.stream(groups).flatMap(java.util.Arrays::stream).toArray(Post[]::new);
  }

  private static org.assertj.core.groups.Tuple tuple(
      @org.jspecify.annotations.Nullable Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
