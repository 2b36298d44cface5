package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.DayRange;
import dev.almanac.model.Gaps;
import dev.almanac.model.Silence;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** LessWrong has two posts a day, arXiv one every tenth day. */
class GapFinderTest {
  private static final LocalDate FIRST = Samples.DAY;

  private final Editions archive = new Editions();

  private GapFinder days(int from, int to) {
    for (int day = from; day < to; day++) {
      LocalDate date = FIRST.plusDays(day);
      archive.with(
          PostDraft.of("fm:a" + day, date).post(), PostDraft.of("fm:b" + day, date).post());
      if (day % 10 == 0) {
        archive.with(PostDraft.of("arxiv:" + day, date).sources("arxiv").post());
      }
    }
    return new GapFinder(archive.tally());
  }

  @Test
  void anUnbrokenRecordHasNoGaps() {
    GapFinder gaps = days(0, 40);
    assertThat(gaps.upTo(null)).isEqualTo(Gaps.NONE);
    assertThat(gaps.of(FIRST.plusDays(39))).isEqualTo(Gaps.NONE);
  }

  @Test
  void aRecordWithoutInputHasNoGaps() {
    assertThat(new GapFinder(archive.tally()).upTo(null)).isEqualTo(Gaps.NONE);
  }

  @Test
  void everyDayWithoutInputIsNamed() {
    days(0, 20);
    days(21, 30);
    assertThat(days(33, 40).upTo(null).days()).containsExactly(range(20, 20), range(30, 32));
  }

  @Test
  void whatLiesBeyondTheBoundIsNotMissing() {
    days(0, 20);
    GapFinder gaps = days(30, 40);
    assertThat(gaps.upTo(FIRST.plusDays(25))).isEqualTo(Gaps.NONE);
    assertThat(gaps.upTo(FIRST.plusDays(30)).days()).containsExactly(range(20, 29));
  }

  @Test
  void anEditionNamesTheDaysJustBeforeItWhereSomethingWasToBeExpected() {
    days(0, 20);
    GapFinder gaps = days(22, 40);
    assertThat(gaps.of(FIRST.plusDays(22)).days()).containsExactly(range(20, 21));
    assertThat(gaps.of(FIRST.plusDays(23)).days()).isEmpty();
  }

  @Test
  void aQuietRecordIsNotAGap() {
    archive.with(
        PostDraft.of("fm:a", FIRST).post(), PostDraft.of("fm:b", FIRST.plusDays(50)).post());
    archive.with(PostDraft.of("fm:c", FIRST.plusDays(80)).post());
    GapFinder gaps = new GapFinder(archive.tally());
    assertThat(gaps.of(FIRST.plusDays(80))).isEqualTo(Gaps.NONE);
    assertThat(gaps.upTo(null).days()).containsExactly(range(1, 49), range(51, 79));
  }

  @Test
  void aSourceIsSilentWhereThreePostsWereToBeExpected() {
    days(0, 61);
    for (int day = 61; day < 120; day++) {
      archive.with(PostDraft.of("fm:c" + day, FIRST.plusDays(day)).post());
    }
    GapFinder gaps = new GapFinder(archive.tally());
    // Seven posts in 61 days; three were to be expected after 26.1 more.
    assertThat(gaps.of(FIRST.plusDays(86)).silences()).isEmpty();
    assertThat(gaps.of(FIRST.plusDays(87)).silences())
        .containsExactly(new Silence("arxiv", FIRST.plusDays(60), 7 / 61.0));
  }

  @Test
  void aSourceThatIsGoneForGoodIsNoNews() {
    days(0, 61);
    for (int day = 61; day < 200; day++) {
      archive.with(PostDraft.of("fm:c" + day, FIRST.plusDays(day)).post());
    }
    assertThat(new GapFinder(archive.tally()).of(FIRST.plusDays(151)).silences()).isEmpty();
  }

  private static DayRange range(int first, int last) {
    return new DayRange(FIRST.plusDays(first), FIRST.plusDays(last));
  }
}
