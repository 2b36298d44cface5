package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenOnTest {
  private static final LocalDate RUNS = LocalDate.parse("2026-03-09");
  private static final LocalDate DUMPS = LocalDate.parse("2026-03-07");
  private static final Instant PUBLISHED = Instant.parse("2026-03-01T23:00:00Z");
  private static final String DATED = "daily/posts_2026-03-08.json";

  @Test
  void theRunsDayComesFirst() {
    assertThat(seenOn(Records.POST.in(DATED).seen(DUMPS), PUBLISHED, RUNS)).contains(RUNS);
  }

  @Test
  void theFileNamesDayComesSecond() {
    assertThat(seenOn(Records.POST.in(DATED).seen(DUMPS), PUBLISHED, null))
        .contains(LocalDate.parse("2026-03-08"));
  }

  @Test
  void theDumpsOwnDayComesThird() {
    assertThat(seenOn(Records.POST.seen(DUMPS), PUBLISHED, null)).contains(DUMPS);
  }

  @Test
  void thePublicationDayInTheJobsZoneComesLast() {
    assertThat(seenOn(Records.POST, PUBLISHED, null)).contains(LocalDate.parse("2026-03-01"));
    assertThat(
            SeenOn.of(
                Records.POST.raw(), PUBLISHED, new NormaliseConfig(ZoneId.of("Asia/Tokyo"), null)))
        .contains(LocalDate.parse("2026-03-02"));
  }

  @Test
  void withNoneOfThemThereIsNoDay() {
    assertThat(seenOn(Records.POST, null, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03.json",
        "2026-03-08/posts.json",
        "posts-2026-13-40.json",
        "2104.12255-12026-03-081.json",
        "20260308.json",
        "posts_2016-01-01_to_2019-06-30.json",
      })
  void onlyAWholeDayInTheFilesOwnNameCounts(String name) {
    assertThat(seenOn(Records.POST.in(name), null, null)).isEmpty();
  }

  @Test
  void theDayInAPagesNameIsThePostsOwn() {
    RawRecord raw = Records.POST.in("_posts/2026-03-08-kites.md").raw();
    RawRecord page =
        new RawRecord(
            new Origin("_posts/2026-03-08-kites.md", 1, DumpFormat.MARKDOWN),
            raw.address(),
            raw.title(),
            raw.authors(),
            raw.timing(),
            raw.counters(),
            raw.tags(),
            raw.body(),
            raw.summary(),
            raw.standing(),
            raw.raw());
    NormaliseConfig config = new NormaliseConfig(ZoneOffset.UTC, null);
    assertThat(SeenOn.of(page, PUBLISHED, config)).contains(LocalDate.parse("2026-03-01"));
    assertThat(SeenOn.of(page, null, config)).contains(LocalDate.parse("2026-03-08"));
  }

  private static Optional<LocalDate> seenOn(
      Records record, @Nullable Instant publishedAt, @Nullable LocalDate run) {
    return SeenOn.of(record.raw(), publishedAt, new NormaliseConfig(ZoneOffset.UTC, run));
  }
}
