package dev.almanac.digest.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.digest.DigestConfig;
import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Theme;
import dev.almanac.stats.Tallies;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Map<String, Theme> TAXONOMY =
      Map.of("a", new Theme("a", "Terns", null, "", List.of(), List.of(), 1, false));
  private static final DigestConfig CONFIG = DigestConfig.of(0.35, ZoneOffset.UTC);

  private final List<Post> posts = new ArrayList<>();

  /** So many posts of a source on each of some days. */
  private PeriodTest with(String source, LocalDate first, int days, int perDay) {
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < perDay; i++) {
        LocalDate date = first.plusDays(day);
        posts.add(
            PostDraft.of(source + ":" + date + i, date)
                .title("Terns")
                .sources(source)
                .theme("a", 0.9)
                .post());
      }
    }
    return this;
  }

  private Editions editions() {
    Tallies tallies = new Tallies();
    posts.forEach(post -> tallies.add(PostCard.of(post)));
    posts.forEach(post -> tallies.addInput(post.firstSeenOn()));
    return new Editions(
        new Archive(
            new Archive.Content(posts, tallies.result(), TAXONOMY, List.of(), Map.of()), CONFIG));
  }

  private Edition month(int month) {
    return editions().edit(EditionId.of(Grain.MONTH, LocalDate.of(2026, month, 1)));
  }

  @Test
  void aPeriodIsComparedWithOneThatIsCoveredAlike() {
    Edition march = with("lesswrong", LocalDate.of(2026, 1, 1), 90, 2).month(3);
    assertThat(march.headline()).endsWith("The month before had 56.");
    assertThat(march.chapters().get(0).numbers()).contains("; 56 (100.0 %) the month before");
  }

  @Test
  void thePeriodInWhichAnArchiveBeginsIsComparedWithNothing() {
    Edition march = with("lesswrong", LocalDate.of(2026, 3, 8), 24, 2).month(3);
    assertThat(march.headline()).isEqualTo("48 new posts: 48 of LessWrong.");
    assertThat(march.chapters().get(0).numbers()).isEqualTo("48 posts, 100.0 % of all.");
  }

  @Test
  void aPeriodWhoseSourcesTheDumpsHoldFarLessOfIsNotCompared() {
    Edition march =
        with("lesswrong", LocalDate.of(2026, 1, 1), 59, 8)
            .with("eaforum", LocalDate.of(2026, 1, 1), 90, 1)
            .month(3);
    assertThat(march.headline())
        .endsWith("The dumps hold 252 of the month before, too unequal a coverage to compare.");
    assertThat(march.chapters().get(0).numbers()).isEqualTo("31 posts, 100.0 % of all.");
    assertThat(march.movements()).isEmpty();
  }

  @Test
  void anUnfinishedPeriodSaysHowFarItsDataGo() {
    Edition march = with("lesswrong", LocalDate.of(2026, 1, 1), 59 + 5, 2).month(3);
    assertThat(march.headline()).startsWith("10 new posts so far, to 5 March: 10 of LessWrong. ");
    assertThat(march.headline()).endsWith("The month before had 56.");
    assertThat(month(2).headline()).doesNotContain("so far");
  }

  @Test
  void noTitleIsNewWithoutAYearBefore() {
    Post fresh = PostDraft.of("fm:new", DAY).title("Subliminal owls").theme("a", 0.9).post();
    with("lesswrong", DAY.minusDays(300), 300, 1).posts.add(fresh);
    assertThat(editions().why(fresh)).doesNotContain("words");
    with("eaforum", DAY.minusDays(400), 1, 1);
    assertThat(editions().why(fresh)).contains("words that titles of the year before hardly have");
  }

  @Test
  void aPostDatedFarAheadDoesNotLead() {
    LocalDate ahead = LocalDate.of(2099, 1, 1);
    Archive archive =
        with("lesswrong", DAY.minusDays(9), 10, 1).with("fm", ahead, 1, 1).editions().archive();
    assertThat(archive.lastSeen()).isEqualTo(DAY);
    for (Grain grain : List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)) {
      assertThat(archive.leading(grain)).last().isEqualTo(EditionId.of(grain, DAY));
      assertThat(archive.editions(grain)).last().isEqualTo(EditionId.of(grain, ahead));
      assertThat(archive.isAhead(EditionId.of(grain, ahead))).isTrue();
    }
    assertThat(editions().edit(EditionId.of(Grain.DAY, ahead)).gaps()).isEmpty();
    assertThat(editions().edit(EditionId.of(Grain.YEAR, ahead)).gaps()).isEmpty();
  }

  @Test
  void anArchiveThatGoesOnAfterAYearLeadsAgainFromItsThirdDayOn() {
    with("lesswrong", DAY.minusDays(900), 30, 1).with("lesswrong", DAY, 2, 1);
    assertThat(editions().archive().lastSeen()).isEqualTo(DAY.minusDays(871));
    with("lesswrong", DAY.plusDays(2), 1, 1);
    assertThat(editions().archive().lastSeen()).isEqualTo(DAY.plusDays(2));
  }
}
