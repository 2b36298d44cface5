package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Jobs;
import dev.almanac.Published;
import dev.almanac.model.DayRange;
import dev.almanac.model.Gaps;
import dev.almanac.model.Silence;
import dev.almanac.model.StageTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRecordTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-10T12:00:00.123456789Z"), ZoneOffset.UTC);

  private static final Gaps GAPS =
      new Gaps(
          List.of(new DayRange(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 7))),
          List.of(new Silence("eaforum", LocalDate.of(2026, 3, 1), 0.5)));

  @TempDir private Path folder = Path.of("");

  @Test
  void leavesARowThatAccountsForEveryDump() throws Exception {
    stage(Map.of("input", "dumps"));
    Path staged = folder.resolve("out/.almanac/staging/files");
    try (Published tables = Published.tables(staged)) {
      assertThat(
              tables.rows(
                  "SELECT epoch_us(started_at), wall_seconds, version, runner, options['input'],"
                      + " files, records, sightings, rejects, counts['posts'], model_calls,"
                      + " missing_days[1].last, silent_sources[1].last_post"
                      + " FROM runs"))
          .containsExactly(
              List.of(
                  "1773144000123456",
                  "0.0",
                  "0.1.0",
                  "DirectRunner",
                  "dumps",
                  "2",
                  "5",
                  "4",
                  "1",
                  "3",
                  "0",
                  "2026-03-07",
                  "2026-03-01"));
    }
  }

  @Test
  void tellsHowLongEachStageTook() throws Exception {
    stage(Map.of());
    try (Published tables = Published.tables(folder.resolve("out/.almanac/staging/files"))) {
      assertThat(
              tables.rows(
                  "SELECT s.stage, s.wall_seconds, s.busy_seconds, s.pieces"
                      + " FROM (SELECT unnest(stages) AS s FROM runs)"))
          .containsExactly(List.of("ReadDumps", "1.5", "2.25", "7"));
    }
  }

  @Test
  void isNamedAfterItsStartAndItsOptions() throws IOException {
    stage(Map.of("input", "dumps"));
    stage(Map.of("input", "other"));
    try (var files = Files.list(folder.resolve("out/.almanac/staging/files/tables/runs"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(2)
          .allMatch(name -> name.matches("20260310T120000123Z-[0-9a-f]{8}\\.parquet"));
    }
  }

  @Test
  void takesNoOtherRunsRowWhereTheClockGivesAMomentTwice() throws IOException {
    stage(Map.of());
    Path runs = Files.createDirectories(folder.resolve("out/tables")).resolve("runs");
    Files.move(folder.resolve("out/.almanac/staging/files/tables/runs"), runs);
    stage(Map.of());
    try (var files = Files.list(folder.resolve("out/.almanac/staging/files/tables/runs"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .singleElement()
          .asString()
          .endsWith("-2.parquet");
    }
  }

  @ParameterizedTest
  @CsvSource({"PT-2H, 0.0", "PT0S, 0.0", "PT36H, 129600.0"})
  void aClockThatJumpsGivesNoTimeBelowZero(Duration jump, String seconds) throws Exception {
    Iterator<Instant> moments = List.of(NOON.instant(), NOON.instant().plus(jump)).iterator();
    Clock jumping =
        new Clock() {
          @Override
          public Instant instant() {
            return moments.next();
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    new RunRecord(jumping, "0.1.0", "DirectRunner", Map.of())
        .stage(Jobs.in(folder, null), new RunCounts(), GAPS, List.of());
    try (Published tables = Published.tables(folder.resolve("out/.almanac/staging/files"))) {
      assertThat(tables.rows("SELECT wall_seconds FROM runs")).containsExactly(List.of(seconds));
    }
  }

  private static List<StageTime> stages() {
    Instant start = NOON.instant();
    return List.of(
        new StageTime("ReadDumps", start, start.plusMillis(1500), Duration.ofMillis(2250), 7));
  }

  private void stage(Map<String, String> options) throws IOException {
    RunCounts counts = new RunCounts();
    List.of(
            new Count("a", Count.RECORDS, 3),
            new Count("a", Count.SIGHTINGS, 3),
            new Count("b", Count.RECORDS, 2),
            new Count("b", Count.SIGHTINGS, 2),
            new Count("b", Count.SIGHTINGS, -1),
            new Count("b", Count.REJECTS, 1),
            new Count("", "posts", 3))
        .forEach(counts::add);
    JobConfig config = Jobs.in(folder, null);
    new RunRecord(NOON, "0.1.0", "DirectRunner", options).stage(config, counts, GAPS, stages());
  }
}
