package dev.almanac.job;

import dev.almanac.model.Gaps;
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

  /** Starts the clock. */
  public RunRecord(Clock clock, String version, String runner, Map<String, String> options) {
    this.clock = clock;
    this.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.version = version;
    this.runner = runner;
    this.options = options;
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

  /** A clock that was set back may give a moment twice; no run takes another one's row. */
  private String id(JobConfig config) {
    String id = ID_TIME.format(startedAt) + "Z-" + Hashes.hex64(options.toString()).substring(0, 8);
    String free = id;
    for (int again = 2; Files.exists(config.published(file(free))); again++) {
      free = id + "-" + again;
    }
    return free;
  }

  private static String file(String id) {
    return Table.RUNS.label() + "/" + id + ".parquet";
  }

  /** Stages the row. */
  public void stage(JobConfig config, RunCounts counts, Gaps gaps) throws IOException {
    String id = id(config);
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
            ModelCounts.spend(counts));
    ParquetFiles.write(
        config.stagedTable(file(id)), Table.RUNS, Map.of(), sink -> sink.write(RunRows.of(run)));
  }
}
