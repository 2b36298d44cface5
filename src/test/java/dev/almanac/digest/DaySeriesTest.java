package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A post of day 10 that is seen on day 20, among others. */
class DaySeriesTest {
  private final DaySeries series = new DaySeries();

  DaySeriesTest() {
    series.add(10, 2);
    series.add(15, 1);
    series.addLate(10, 20);
  }

  @Test
  void theEditionOfItsDayHasALatePost() {
    assertThat(series.on(10)).isEqualTo(2);
    assertThat(series.sum(1, 10, 10)).isEqualTo(2);
  }

  @Test
  void editionsBeforeItWasSeenDoNotKnowALatePost() {
    assertThat(series.sum(1, 15, 15)).isEqualTo(2);
    assertThat(series.sum(1, 19, 19)).isEqualTo(2);
  }

  @Test
  void editionsFromTheDayOnWhichItWasSeenKnowIt() {
    assertThat(series.sum(1, 20, 20)).isEqualTo(3);
  }

  @Test
  void aDayThatWasBusierThanWasKnownIsNotTheLastBusyOne() {
    assertThat(series.lastWith(2, 19)).isNull();
    assertThat(series.lastWith(2, 20)).isEqualTo(10);
    assertThat(series.lastWith(1, 15)).isEqualTo(10);
  }

  @Test
  void aDayWhosePostsWereAllLateIsNotTheFirst() {
    DaySeries late = new DaySeries();
    late.add(5, 1);
    late.add(9, 1);
    late.addLate(5, 12);
    assertThat(late.first(11)).isEqualTo(9);
    assertThat(late.first(12)).isEqualTo(5);
    assertThat(late.first(5)).isEqualTo(5);
    assertThat(late.first(4)).isNull();
  }

  @Test
  void noDaysHaveNoPosts() {
    assertThat(series.sum(11, 10, 20)).isZero();
    assertThat(DaySeries.NONE.first(7)).isNull();
  }
}
