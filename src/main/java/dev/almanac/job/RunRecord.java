package dev.almanac.job;

import dev.almanac.model.Gaps;
import dev.almanac.model.StageTime;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.RunRows;
import dev.almanac.tables.Table;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The row that a run leaves in {@code runs}: the only place where the clock is read. */
public final class RunRecord {
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  private final Clock clock;
  private final Instant startedAt;
  private final String version;
  private final String runner;
  private final Map<String, String> options;
  private String id;

  /** Starts the clock. */
  public RunRecord(Clock clock, String version, String runner, Map<String, String> options) {
    this.clock = clock;
    this.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.version = version;
    this.runner = runner;
    this.options = options;
    this.id = ID_TIME.format(startedAt) + "Z-" + Hashes.hex64(options.toString()).substring(0, 8);
  }

  /** When the run began. */
  public Instant startedAt() {
    return startedAt;
  }

  /** Of the run: its start, and a hash of its options. */
  public String id() {
    return id;
  }

  /** The time since the run began; none where the clock was set back meanwhile. */
  public Duration elapsed() {
    Duration elapsed = Duration.between(startedAt, clock.instant());
    return elapsed.isNegative() ? Duration.ZERO : elapsed;
  }

  /** The day on which the run began. */
  public LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(startedAt, zone);
  }

  /**
   * Makes sure that no earlier run has its id: a clock that was set back may give a moment twice.
   * The output is the run's own by now.
   */
  public void settle(JobConfig config) {
    String free = id;
    for (int again = 2; Files.exists(config.published(file(free))); again++) {
      free = id + "-" + again;
    }
    id = free;
  }

  private static String file(String id) {
    return Table.RUNS.label() + "/" + id + ".parquet";
  }

  /**
   * Stages the row.
   *
   * @param stages as the engine has timed them
   */
  public void stage(JobConfig config, RunCounts counts, Gaps gaps, List<StageTime> stages)
      throws IOException {
    settle(config);
    List<RunRows.Input> inputs =
        counts.dumps().stream()
            .map(
                dump ->
                    new RunRows.Input(
                        dump,
                        counts.get(dump, Count.RECORDS),
                        counts.get(dump, Count.SIGHTINGS),
                        counts.get(dump, Count.REJECTS)))
            .toList();
    RunRows.Run run =
        new RunRows.Run(
            id,
            startedAt,
            elapsed().toMillis() / 1000.0,
            version,
            runner,
            options,
            counts.total(),
            inputs,
            gaps,
            ModelCounts.spend(counts),
            stages);
    ParquetFiles.write(
        config.stagedTable(file(id)), Table.RUNS, Map.of(), sink -> sink.write(RunRows.of(run)));
  }
}
