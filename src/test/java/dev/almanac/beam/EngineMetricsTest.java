package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.job.Count;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunCounts;
import dev.almanac.model.StageTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineMetricsTest {
  private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  @Test
  void theEngineCountsWhatTheRunRecordCounts() throws IOException {
    JobConfig config = config(Clock.fixed(START, ZoneOffset.UTC));
    Map<String, Long> counters = new TreeMap<>(run(config).counters());
    assertThat(counters.remove("read")).isEqualTo(counters.get(Count.RECORDS));
    assertThat(counters.remove("merged")).isEqualTo(counters.get(Count.MERGED));
    assertThat(counters.remove("summarised")).isPositive();
    RunCounts recorded = RunCounts.readFrom(config.counts());
    Map<String, Long> expected = new TreeMap<>(recorded.total());
    for (String name : List.of(Count.RECORDS, Count.SIGHTINGS, Count.REJECTS, Count.BYTES)) {
      expected.put(name, recorded.sum(name));
    }
    assertThat(counters).isEqualTo(expected);
    assertThat(expected.keySet())
        .contains("posts", "duplicates_same_text", "summaries_author", "digests", "posts_merged");
    assertThat(
            expected.entrySet().stream()
                .filter(count -> Count.reasonOf(count.getKey()).isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum())
        .isEqualTo(expected.get(Count.REJECTS))
        .isPositive();
  }

  @Test
  void everyStageThatWorksIsTimedByTheClockOfTheRun() throws IOException {
    List<StageTime> stages = run(config(Clock.fixed(START, ZoneOffset.UTC))).stages();
    assertThat(stages)
        .extracting(StageTime::stage)
        .containsExactlyInAnyOrder(
            "ReadDumps",
            "CollectKeys",
            "MergeSightings",
            "FindDuplicates",
            "JoinGroups",
            "FindTouched",
            "TallyThemes",
            "BuildMonths",
            "WriteTables",
            "WriteSightings",
            "WriteDuplicates",
            "WriteStatistics",
            "FindPhrases",
            "WritePhrases",
            "WriteDigests",
            "WriteModelCalls",
            "WriteRejects");
    assertThat(stages)
        .allSatisfy(
            stage -> {
              assertThat(stage.start()).isEqualTo(START);
              assertThat(stage.end()).isEqualTo(START);
              assertThat(stage.busy()).isZero();
              assertThat(stage.pieces()).isPositive();
            });
  }

  @Test
  void aPieceOfWorkTakesAsLongAsTheClockSays() throws IOException {
    StageTime duplicates =
        run(config(new Ticking())).stages().stream()
            .filter(stage -> stage.stage().equals("WriteDuplicates"))
            .findFirst()
            .orElseThrow();
    assertThat(duplicates.pieces()).isEqualTo(1);
    assertThat(duplicates.busy()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(Duration.between(duplicates.start(), duplicates.end())).isEqualTo(duplicates.busy());
  }

  private JobConfig config(Clock clock) throws IOException {
    AlmanacOptions options =
        OptionParser.parse(
            List.of("--input=" + Invocation.DUMPS, "--output=" + folder.resolve("out")));
    return JobSetup.of(options, folder.resolve("out/.almanac/staging")).on(LocalDate.EPOCH, clock);
  }

  private static EngineMetrics run(JobConfig config) throws IOException {
    AtomicReference<EngineMetrics> last = new AtomicReference<>(EngineMetrics.NONE);
    AlmanacOptions options = OptionParser.parse(List.of("--output=" + config.output()));
    Launch.run(options, config, progress -> {}, last::set);
    return Objects.requireNonNull(last.get());
  }

  /** A clock that goes on by a second whenever it is read, in whatever worker. */
  private static final class Ticking extends Clock implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    private static final AtomicLong TICKS = new AtomicLong();

    @Override
    public Instant instant() {
      return START.plusSeconds(TICKS.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
