package dev.almanac.cli;

import dev.almanac.audit.Audits;
import dev.almanac.audit.Findings;
import dev.almanac.beam.EngineMetrics;
import dev.almanac.job.Count;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunCounts;
import dev.almanac.job.RunRecord;
import dev.almanac.model.Gaps;
import dev.almanac.model.StageTime;
import dev.almanac.publish.Publication;
import dev.almanac.publish.Snapshot;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import dev.almanac.telling.RunFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run has done so far, for those who are told at its end, however it ends. */
final class RunAccount {
  /** The step that waits for the engine. */
  static final String PIPELINE = "pipeline";

  /** What the engine counts a record at a time, only to show how far it has come. */
  private static final Set<String> PROGRESS = Set.of("read", "merged", "summarised");

  private final Clock clock;
  private final RunRecord record;
  private final RunLog log;
  private final List<StageTime> steps = new ArrayList<>();
  private final Map<String, Findings> audits = new LinkedHashMap<>();
  private final List<RunFacts.Output> tables = new ArrayList<>();
  private String step = "";
  private Instant stepStart;
  private EngineMetrics engine = EngineMetrics.NONE;
  private Gaps gaps = Gaps.NONE;
  private @Nullable JobConfig config;
  private @Nullable RunCounts counts;
  private Publication.@Nullable Outcome files;

  RunAccount(Clock clock, RunRecord record, RunLog log) {
    this.clock = clock;
    this.record = record;
    this.log = log;
    this.stepStart = record.startedAt();
  }

  /** A step begins, and with it the one before is over. */
  void step(String name) {
    endStep();
    step = name;
    log.step(name);
  }

  private void endStep() {
    Instant now = clock.instant();
    if (!step.isEmpty()) {
      Instant end = now.isBefore(stepStart) ? stepStart : now;
      steps.add(new StageTime(step, stepStart, end, Duration.between(stepStart, end), 1));
    }
    stepStart = now;
    step = "";
  }

  void config(JobConfig job) {
    config = job;
  }

  void engine(EngineMetrics metrics) {
    engine = metrics;
  }

  /** How long the engine's stages took. */
  List<StageTime> stages() {
    return engine.stages();
  }

  void counted(RunCounts added, Gaps missing) {
    counts = added;
    gaps = missing;
  }

  void audited(String name, Findings findings) {
    audits.put(name, findings);
  }

  void published(Publication.Outcome outcome) {
    files = outcome;
  }

  /** Looks up how much was built of each table. */
  void built(Snapshot snapshot) throws IOException {
    for (Table table : Table.values()) {
      String folder = "tables/" + table.label() + "/";
      List<String> all = parquet(snapshot.in(folder));
      List<String> built = parquet(snapshot.changedIn(folder));
      if (!all.isEmpty()) {
        long rows = 0;
        for (String name : built) {
          rows += ParquetFiles.rows(snapshot.path(name));
        }
        tables.add(
            new RunFacts.Output(
                table.label(),
                all.size(),
                bytes(snapshot, all),
                built.size(),
                rows,
                bytes(snapshot, built)));
      }
    }
  }

  private static List<String> parquet(List<String> names) {
    return names.stream().filter(name -> name.endsWith(".parquet")).toList();
  }

  private static long bytes(Snapshot snapshot, List<String> names) throws IOException {
    long bytes = 0;
    for (String name : names) {
      bytes += Files.size(snapshot.path(name));
    }
    return bytes;
  }

  /** The dumps, with what is known of them. */
  List<RunFacts.Input> inputs() {
    JobConfig job = config;
    if (job == null) {
      return List.of();
    }
    RunCounts known = counts == null ? new RunCounts() : counts;
    return job.dumps().stream()
        .map(
            dump -> {
              String name = job.dumpName(dump.path());
              return new RunFacts.Input(
                  name,
                  dump.path(),
                  known.get(name, Count.RECORDS),
                  known.get(name, Count.SIGHTINGS),
                  known.get(name, Count.REJECTS),
                  known.get(name, Count.BYTES));
            })
        .toList();
  }

  /** All of it, at the end. */
  RunFacts facts(RunFacts.Identity run, RunFacts.Ending ending) {
    endStep();
    Publication.Outcome done = files;
    Instant end = clock.instant();
    return new RunFacts(
        run,
        record.startedAt(),
        end.isBefore(record.startedAt()) ? record.startedAt() : end,
        ending,
        counts(),
        engine.counters(),
        inputs(),
        tables,
        done == null ? null : new RunFacts.Files(done.written(), done.unchanged(), done.removed()),
        steps,
        engine.stages(),
        audits.isEmpty() ? List.of() : Audits.names().stream().map(this::audit).toList(),
        gaps);
  }

  /** The whole run's, with the sums over dumps; or what the engine counted of one that failed. */
  private Map<String, Long> counts() {
    RunCounts added = counts;
    Map<String, Long> all = new TreeMap<>();
    if (added == null) {
      all.putAll(engine.counters());
      all.keySet().removeAll(PROGRESS);
    } else {
      all.putAll(added.total());
      for (String name : List.of(Count.RECORDS, Count.SIGHTINGS, Count.REJECTS, Count.BYTES)) {
        all.put(name, added.sum(name));
      }
    }
    return all;
  }

  private RunFacts.AuditFact audit(String name) {
    Findings findings = audits.get(name);
    if (findings == null) {
      return new RunFacts.AuditFact(
          name, Audits.holds(name), RunFacts.AuditFact.State.NOT_RUN, 0, 0, List.of());
    }
    return new RunFacts.AuditFact(
        name,
        Audits.holds(name),
        findings.found() == 0 ? RunFacts.AuditFact.State.PASSED : RunFacts.AuditFact.State.FAILED,
        findings.checked(),
        findings.found(),
        findings.first().stream().map(Findings.Finding::toString).toList());
  }
}
