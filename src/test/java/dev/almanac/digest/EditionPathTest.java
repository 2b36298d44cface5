package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EditionPathTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  @Test
  void isYearMonthAndDay() {
    assertThat(EditionPath.of(DAY)).isEqualTo("2026/03/2026-03-05.md");
  }

  @Test
  void isTheSameWhateverTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(EditionPath.of(DAY)).isEqualTo("2026/03/2026-03-05.md");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void linksWithinAMonthNeedNoFolder() {
    assertThat(EditionPath.between(DAY, DAY.minusDays(1))).isEqualTo("2026-03-04.md");
  }

  @Test
  void linksToAnotherMonthLeadUpAndDown() {
    assertThat(EditionPath.between(DAY, DAY.minusDays(5))).isEqualTo("../../2026/02/2026-02-28.md");
    assertThat(EditionPath.between(DAY, DAY.minusYears(1)))
        .isEqualTo("../../2025/03/2025-03-05.md");
  }
}
