package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
          2025-06-16T15Z                    | 2025-06-16T15:00:00Z
          2025-06-16T24:00:00Z              | 2025-06-17T00:00:00Z
          2025-W25-1                        | 2025-06-16T00:00:00Z
          2025W251T154705Z                  | 2025-06-16T15:47:05Z
          2025-167T15:47:05Z                | 2025-06-16T15:47:05Z
          2025-06                           | 2025-06-01T00:00:00Z
          Mon, 16 Jun 2025 15:47:05 CEST    | 2025-06-16T13:47:05Z
          June 16, 2025 3 PM GMT            | 2025-06-16T15:00:00Z
          2025-06-16                        | 2025-06-16T00:00:00Z
          Mon, 16 Jun 2025 15:47:05 GMT     | 2025-06-16T15:47:05Z
          Mon, 16 Jun 2025 15:47:05 +0200   | 2025-06-16T13:47:05Z
          16 Jun 2025 15:47:05 GMT          | 2025-06-16T15:47:05Z
          16 Jun 25 15:47 UT                | 2025-06-16T15:47:00Z
          Mon, 16 Jun 97 15:47:05 EST       | 1997-06-16T20:47:05Z
          Mon, 16 Jun 2025 15:47:05 PDT     | 2025-06-16T22:47:05Z
          Mon, 16 Jun 2025 15:47:05 +0000 (UTC) | 2025-06-16T15:47:05Z
          Monday, 16-Jun-25 15:47:05 GMT    | 2025-06-16T15:47:05Z
          Mon Jun 16 15:47:05 2025          | 2025-06-16T15:47:05Z
          Mon Jun 16 15:47:05 UTC 2025      | 2025-06-16T15:47:05Z
          Mon Jun 16 2025 15:47:05 GMT+0200 (CEST) | 2025-06-16T13:47:05Z
          21st Jun 2013                     | 2013-06-21T00:00:00Z
          2nd of September 2013             | 2013-09-02T00:00:00Z
          3 Sept. 2013                      | 2013-09-03T00:00:00Z
          June 21st, 2013                   | 2013-06-21T00:00:00Z
          JUNE 21 2013                      | 2013-06-21T00:00:00Z
          Jun 21, 2013 7:08 PM GMT          | 2013-06-21T19:08:00Z
          June 21, 2013 at 12:08 a.m.       | 2013-06-21T00:08:00Z
          1371809700                        | 2013-06-21T10:15:00Z
          1371809700123                     | 2013-06-21T10:15:00.123Z
          2025-06-16T15:47:05.1234567891Z   | 2025-06-16T15:47:05.123456Z
          2025-06-16T15:47:05,5Z            | 2025-06-16T15:47:05.500Z
          2025-06-16T15:47:05+02            | 2025-06-16T13:47:05Z
          2025-06-16T15:47:05+02:00[Europe/Paris] | 2025-06-16T13:47:05Z
          2025-06-16 15:47:05 UTC           | 2025-06-16T15:47:05Z
          2016-12-31T23:59:60Z              | 2016-12-31T23:59:59Z
          20130621T101500Z                  | 2013-06-21T10:15:00Z
          20130621                          | 2013-06-21T00:00:00Z
          2013/06/21                        | 2013-06-21T00:00:00Z
          2013/6/1 9:05                     | 2013-06-01T09:05:00Z
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
        "03/04/2013",
        "21.06.2013",
        "21/06/2013",
        "06-21-2013",
        "0000000001",
        "137180970",
        "13718097001",
        "21 Juin 2013",
        "31 Jun 2013",
        "2013-06-21 10",
        "2013-06-21T24:01:00Z",
        "2013-W54-1",
        "2013-366",
        "2013-13",
        "Ju 21, 2013",
        "21 Jun 72",
        "21 Jun 2013 13:08 PM",
        "21 Jun 2013 10:15 XYZ",
        "2013-06/21",
        "2013-06-21T10:15:00+25:00",
        "201306211015",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          21st Jun 2013       | d MMM yyyy          | 2013-06-20T22:00:00Z
          2ND Jun 2013        | d MMM yyyy          | 2013-06-01T22:00:00Z
          03/04/2013          | dd/MM/yyyy          | 2013-04-02T22:00:00Z
          03/04/2013 10:15    | MM/dd/yyyy HH:mm    | 2013-03-04T09:15:00Z
          june 21 2013 7:08 pm | MMMM d yyyy h:mm a | 2013-06-21T17:08:00Z
          21.6.13             | d.M.yy              | 2013-06-20T22:00:00Z
          2013-06-21 10 +0000 | yyyy-MM-dd HH Z     | 2013-06-21T10:00:00Z
          day 21/06/2013      | 'day' dd/MM/yyyy    | 2013-06-20T22:00:00Z
          """)
  void readsTheFormThatAUserGives(String text, String pattern, String moment) {
    assertThat(Dates.parse(text, ZoneId.of("Europe/Berlin"), pattern))
        .contains(Instant.parse(moment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-06-21", "31/02/2013", "21/06/1972", "", "21/06/2013 10:15"})
  void aTextOfAnotherFormThanTheUsersGivesNone(String text) {
    assertThat(Dates.parse(text, ZoneOffset.UTC, "dd/MM/yyyy")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d MMM",
        "HH:mm",
        "",
        "dd/MM/yyyy b",
        "yyyy-MM-dd 'at",
        "yyyy-MM-dd mm",
        "yyyy-MM-dd h:mm"
      })
  void aPatternWithoutAWholeDateIsRefusedEarly(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dates.checkPattern(pattern))
        .withMessageContaining("\"" + pattern + "\"");
  }

  @Test
  void aPatternWithAWholeDateIsNotRefused() {
    assertThatNoException().isThrownBy(() -> Dates.checkPattern("EEE, d MMM yyyy HH:mm:ss zzz"));
  }

  @Property(seed = "1")
  void anyMomentToTheMicrosecondReadsBack(
      @ForAll @LongRange(min = 631_152_000_000_000L, max = 4_102_444_800_000_000L) long micros) {
    Instant moment =
        Instant.ofEpochSecond(micros / 1_000_000, Math.floorMod(micros, 1_000_000L) * 1000);
    assertThat(Dates.parse(moment.toString(), ZoneId.of("Asia/Tokyo"))).contains(moment);
  }
}
