package dev.almanac.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Grain;
import dev.almanac.stats.Predictive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementsTest {
  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  @Test
  void risingThemesComeBySurpriseAndFallingOnesTheOtherWayRound() {
    Movements movements =
        of(
            line("little", 0, 0, 0, 0, 1.2),
            line("much", 0, 0, 0, 0, 4.0),
            line("less", 0, 0, 0, 0, -1.5),
            line("usual", 0, 0, 0, 0, 0.5));
    assertThat(movements.rising())
        .extracting(Movements.Movement::themeId)
        .containsExactly("much", "little");
    assertThat(movements.falling()).extracting(Movements.Movement::themeId).containsExactly("less");
  }

  @Test
  void aThemeThatHasEndedFallsByWhatItsPastLetExpect() {
    ThemeLine ended = new ThemeLine("ended", "Ended", List.of(point(0, 9, 0), point(1, 11, 0)));
    ThemeLine other =
        new ThemeLine(
            "other",
            "Other",
            List.of(
                point(0, 100, 0),
                point(1, 100, 0),
                point(2, 100, 0),
                point(3, 100, 0),
                point(4, 100, 0)));
    Movements.Movement falling = of(ended, other).falling().get(0);
    assertThat(falling.now().posts()).isZero();
    assertThat(falling.now().baseline()).isEqualTo(20 / 4.0);
    assertThat(falling.now().z()).isEqualTo(Predictive.z(0, 20, 4));
    // The other theme's share tells that each month has a thousand posts.
    assertThat(falling.now().shareZ()).isEqualTo(Predictive.z(0, 20, 4000, 1000));
    assertThat(falling.line().subList(19, 24)).containsExactly(9, 11, 0, 0, 0);
  }

  @Test
  void aThemeThatIsYetToComeDoesNotMove() {
    ThemeLine later = new ThemeLine("later", "Later", List.of(point(6, 9, 5)));
    assertThat(of(later)).isEqualTo(new Movements(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void aBurstIsToldFromItsFirstPeriod() {
    ThemeLine line =
        new ThemeLine(
            "burst",
            "Burst",
            List.of(
                point(0, 9, 0, true), point(1, 1, 0), point(3, 5, 0, true), point(4, 6, 0, true)));
    assertThat(of(line).bursting())
        .extracting(Movements.Movement::burstSince)
        .containsExactly(LocalDate.of(2024, 4, 1));
  }

  @Test
  void noMoreOfAKindThanAskedFor() {
    Movements movements =
        Movements.of(
            List.of(line("a", 3), line("b", 2), line("c", 1)), Grain.MONTH, BEGIN, BEGIN, 2);
    assertThat(movements.rising())
        .extracting(Movements.Movement::themeId)
        .containsExactly("a", "b");
  }

  private static Movements of(ThemeLine... lines) {
    return Movements.of(List.of(lines), Grain.MONTH, MAY, BEGIN, 10);
  }

  /** A line of one post a month, from the first month on, with these surprises. */
  private static ThemeLine line(String id, double... surprises) {
    List<ThemeLine.Point> points = new ArrayList<>();
    for (double z : surprises) {
      points.add(point(points.size(), 1, z));
    }
    return new ThemeLine(id, id, points);
  }

  private static ThemeLine.Point point(int month, int posts, double z) {
    return point(month, posts, z, false);
  }

  private static ThemeLine.Point point(int month, int posts, double z, boolean isBurst) {
    return new ThemeLine.Point(
        BEGIN.plusMonths(month), posts, 0.1, 0.05, 0.2, 1, 0, z, isBurst, false);
  }
}
