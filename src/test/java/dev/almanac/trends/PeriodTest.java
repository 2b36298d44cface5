package dev.almanac.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.almanac.model.Grain;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2025, YEAR, 2025-01-01",
    "2025-q3, QUARTER, 2025-07-01",
    "2025-08, QUARTER, 2025-07-01",
    "2025-08, MONTH, 2025-08-01",
    "2025-08-15, MONTH, 2025-08-01",
    "2025-08-15, WEEK, 2025-08-11",
    "2025-08-15, DAY, 2025-08-15"
  })
  void aPeriodIsReadAsTheOneOfItsGrain(String text, Grain grain, LocalDate start) {
    assertThat(Period.start(text, grain)).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "2025-13", "2025-02-30", "2025-Q5", "yesterday"})
  void whatNamesNoPeriodIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.start(text, Grain.MONTH))
        .withMessageContaining("'" + text + "' is no period");
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2025-08-15",
    "WEEK, week of 2025-08-11",
    "MONTH, 2025-08",
    "QUARTER, 2025-Q3",
    "YEAR, 2025"
  })
  void isNamedAsPeopleNameIt(Grain grain, String name) {
    LocalDate start = grain.start(LocalDate.of(2025, 8, 15));
    assertThat(Period.name(start, grain)).isEqualTo(name);
  }

  @Test
  void aNameThatIsNoWeekReadsBack() {
    for (Grain grain : Grain.values()) {
      LocalDate start = grain.start(LocalDate.of(2025, 8, 15));
      String name = Period.name(start, grain);
      if (grain != Grain.WEEK) {
        assertThat(Period.start(name, grain)).isEqualTo(start);
      }
    }
  }
}
