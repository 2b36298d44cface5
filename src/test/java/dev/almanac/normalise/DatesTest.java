package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-06-16T15:47:05Z              | 2025-06-16T15:47:05Z
          2025-06-16T15:47:05.123Z          | 2025-06-16T15:47:05.123Z
          2025-06-16T15:47:05.123456789Z    | 2025-06-16T15:47:05.123456Z
          2025-06-16T15:47:05+00:00         | 2025-06-16T15:47:05Z
          2025-06-16T15:47:05+0000          | 2025-06-16T15:47:05Z
          2025-06-16T15:47:05-07:00         | 2025-06-16T22:47:05Z
          2025-06-16 15:47:05+00:00         | 2025-06-16T15:47:05Z
          2025-06-16 15:47:05               | 2025-06-16T15:47:05Z
          2025-06-16T15:47                  | 2025-06-16T15:47:00Z
          2025-06-16                        | 2025-06-16T00:00:00Z
          Mon, 16 Jun 2025 15:47:05 GMT     | 2025-06-16T15:47:05Z
          Mon, 16 Jun 2025 15:47:05 +0200   | 2025-06-16T13:47:05Z
          16 Jun 2025 15:47:05 GMT          | 2025-06-16T15:47:05Z
          2024-02-29T00:00:00Z              | 2024-02-29T00:00:00Z
          2100-12-31T00:00:00Z              | 2100-12-31T00:00:00Z
          """)
  void readsTheFormsThatDumpsHave(String text, String moment) {
    assertThat(Dates.parse(text, ZoneOffset.UTC)).contains(Instant.parse(moment));
  }

  @Test
  void aNaiveTimeIsReadInTheJobsZone() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(Dates.parse("2025-06-16T00:30:00", berlin))
        .contains(Instant.parse("2025-06-15T22:30:00Z"));
    assertThat(Dates.parse("2025-06-16", berlin)).contains(Instant.parse("2025-06-15T22:00:00Z"));
  }

  @Test
  void anOffsetIsStrongerThanTheJobsZone() {
    assertThat(Dates.parse("2025-06-16T00:30:00Z", ZoneId.of("Europe/Berlin")))
        .contains(Instant.parse("2025-06-16T00:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "N/A",
        "null",
        "1750088825",
        "2025",
        "2025-13-01",
        "2025-02-30",
        "2025-06-16T25:00:00Z",
        "2025-06-16T15:47:05Z and more",
        "1972-01-01T00:00:00Z",
        "1989-12-31",
        "+12025-01-01T00:00:00Z",
        "-0001-01-01",
      })
  void aTextThatNamesNoMomentOfAPostGivesNone(String text) {
    assertThat(Dates.parse(text, ZoneOffset.UTC)).isEmpty();
  }

  @Property(seed = "1")
  void anyMomentToTheMicrosecondReadsBack(
      @ForAll @LongRange(min = 631_152_000_000_000L, max = 4_102_444_800_000_000L) long micros) {
    Instant moment =
        Instant.ofEpochSecond(micros / 1_000_000, Math.floorMod(micros, 1_000_000L) * 1000);
    assertThat(Dates.parse(moment.toString(), ZoneId.of("Asia/Tokyo"))).contains(moment);
  }
}
