package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Against series that are counted by hand. */
class DayCountsTest {
  private static final LocalDate DAY = Samples.DAY;

  /** Posts on {@code interp}: 2 today; 1, 3, 2 and 4 of them 1, 8, 20 and 100 days ago. */
  private final DayCounts counts =
      archive(new Editions(), new int[][] {{0, 2}, {1, 1}, {8, 3}, {20, 2}, {100, 4}}).counts();

  @Test
  void countsADayAgainstItsPast() {
    assertThat(counts.numbers("interp", DAY))
        .isEqualTo(new ThemeNumbers(2, 90, 6.0 / 90, 3, 3, DAY.minusDays(8), false));
  }

  @Test
  void theWindowIsNoLongerThanTheRecord() {
    assertThat(counts.numbers("interp", DAY.minusDays(20)))
        .isEqualTo(new ThemeNumbers(2, 80, 4.0 / 80, 2, 0, DAY.minusDays(100), false));
  }

  @Test
  void theFirstDayOfAllHasNoPast() {
    assertThat(counts.numbers("interp", DAY.minusDays(100)))
        .isEqualTo(new ThemeNumbers(4, 0, 0, 4, -1, null, true));
  }

  @Test
  void aThemesFirstDayIsKnownFromTheFirstDayOfAll() {
    Editions archive = archive(new Editions(), new int[][] {{0, 1}, {30, 1}});
    archive.with(PostDraft.of("fm:x", DAY).theme("hacking", 0.9).post());
    assertThat(archive.counts().numbers("hacking", DAY))
        .isEqualTo(new ThemeNumbers(1, 30, 0, 1, 0, null, true));
  }

  @Test
  void laterDaysDoNotCount() {
    Editions archive = archive(new Editions(), new int[][] {{0, 1}, {-1, 9}, {5, 1}});
    assertThat(archive.counts().numbers("interp", DAY))
        .isEqualTo(new ThemeNumbers(1, 5, 0.2, 2, -1, DAY.minusDays(5), false));
  }

  @Test
  void duplicatesDoNotCount() {
    Editions archive = archive(new Editions(), new int[][] {{0, 1}});
    archive.with(
        PostDraft.of("eaf:x", DAY).theme("interp", 0.9).duplicateOf("fm:interp0-0").post());
    assertThat(archive.counts().numbers("interp", DAY).today()).isEqualTo(1);
  }

  @Test
  void aWeekIsTheSevenDaysThatEndWithTheDay() {
    Editions archive = archive(new Editions(), new int[][] {{0, 1}, {6, 2}, {7, 4}, {-1, 8}});
    assertThat(archive.counts().week(DAY)).isEqualTo(3);
  }

  @Test
  void liftIsWhatThePairHasOverWhatChanceGives() {
    Editions archive = new Editions();
    // Ten posts: four on the one, five on the other, three on both; chance gives 4 * 5 / 10 = 2.
    for (int i = 0; i < 10; i++) {
      PostDraft post = PostDraft.of("fm:" + i, i == 0 ? DAY : DAY.minusDays(i * 30L));
      if (i < 4) {
        post.theme("hacking", 0.9);
      }
      if (i >= 1 && i < 6) {
        post.theme("interp", 0.9);
      }
      archive.with(post.post());
    }
    archive.with(
        PostDraft.of("fm:old", DAY.minusDays(365)).theme("hacking", 1).theme("interp", 1).post());
    Digest.Connection met = archive.counts().connection("hacking", "interp", DAY);
    assertThat(met.today()).isZero();
    assertThat(met.year()).isEqualTo(3);
    assertThat(met.lift()).isCloseTo(1.5, within(1e-12));
  }

  private static Editions archive(Editions archive, int[][] postsByDaysAgo) {
    for (int[] day : postsByDaysAgo) {
      for (int i = 0; i < day[1]; i++) {
        archive.with(
            PostDraft.of("fm:interp" + day[0] + "-" + i, DAY.minusDays(day[0]))
                .theme("interp", 0.9)
                .post());
      }
    }
    return archive;
  }
}
