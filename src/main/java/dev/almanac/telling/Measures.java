package dev.almanac.telling;

import dev.almanac.model.DayRange;
import dev.almanac.model.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of a run, by the names under which monitoring finds them. */
final class Measures {
  private static final double MILLIS = 1e3;
  private static final String ONE = "1";
  private static final String SECONDS = "s";
  private static final String BYTES = "By";

  private final List<Measure> all = new ArrayList<>();

  private Measures() {}

  /**
   * All of them, those of one name side by side.
   *
   * @param lastSuccess when the latest run ended that published; this one, where it did
   */
  static List<Measure> of(RunFacts facts, Optional<Instant> lastSuccess) {
    Measures measures = new Measures();
    measures.ending(facts, lastSuccess);
    measures.counts(facts);
    measures.busy(facts.stages());
    measures.walls("stage", facts.stages());
    measures.walls("step", facts.steps());
    measures.audits(facts);
    measures.outputs(facts);
    return List.copyOf(measures.all);
  }

  private void ending(RunFacts facts, Optional<Instant> lastSuccess) {
    add(
        "last_run_info",
        "The last run, whose version and engine are labels.",
        ONE,
        Map.of("version", facts.run().version(), "runner", facts.run().runner()),
        1);
    one("last_run_success", "Whether the last run did its work: 1 or 0.", ONE, success(facts));
    one("last_run_exit_code", "Exit code of the last run.", ONE, facts.ending().exitCode());
    one("last_run_start_timestamp_seconds", "When it began.", SECONDS, at(facts.startedAt()));
    one("last_run_end_timestamp_seconds", "When it ended.", SECONDS, at(facts.endedAt()));
    one("last_run_duration_seconds", "How long it took.", SECONDS, seconds(facts.wall()));
    lastSuccess.ifPresent(
        end ->
            one(
                "last_success_timestamp_seconds",
                "When the latest run ended that published.",
                SECONDS,
                at(end)));
  }

  private void counts(RunFacts facts) {
    CountNames.families()
        .forEach(
            (prefix, family) ->
                facts
                    .counts()
                    .forEach(
                        (name, value) -> {
                          if (name.startsWith(prefix) && !CountNames.isPlain(name)) {
                            String label = name.substring(prefix.length());
                            add(
                                family.measure(),
                                family.help(),
                                ONE,
                                Map.of(family.label(), label),
                                value);
                          }
                        }));
    facts
        .counts()
        .forEach(
            (name, value) -> {
              if (CountNames.isPlain(name)) {
                one(name, CountNames.help(name), name.startsWith("bytes") ? BYTES : ONE, value);
              }
            });
  }

  private void busy(List<StageTime> stages) {
    for (StageTime stage : stages) {
      add(
          "stage_busy_seconds",
          "Work of a stage of the engine, over all workers.",
          SECONDS,
          Map.of("stage", stage.stage()),
          seconds(stage.busy()));
    }
  }

  private void walls(String kind, List<StageTime> stages) {
    for (StageTime stage : stages) {
      add(
          kind + "_wall_seconds",
          "Time from the first work to the last, of a " + kind + ".",
          SECONDS,
          Map.of(kind, stage.stage()),
          seconds(Duration.between(stage.start(), stage.end())));
    }
  }

  private void audits(RunFacts facts) {
    for (RunFacts.AuditFact audit : facts.audits()) {
      if (audit.state() != RunFacts.AuditFact.State.NOT_RUN) {
        add(
            "audit_passed",
            "Whether an audit holds: 1 or 0; none that was not run.",
            ONE,
            Map.of("audit", audit.name()),
            audit.state() == RunFacts.AuditFact.State.PASSED ? 1 : 0);
      }
    }
    for (RunFacts.AuditFact audit : facts.audits()) {
      add(
          "audit_findings",
          "Things that an audit found not to be as they must.",
          ONE,
          Map.of("audit", audit.name()),
          (double) audit.found());
    }
  }

  private void outputs(RunFacts facts) {
    for (RunFacts.Output table : facts.tables()) {
      Map<String, String> labels = Map.of("table", table.table());
      add("table_bytes", "Bytes of a published table.", BYTES, labels, (double) table.bytes());
    }
    for (RunFacts.Output table : facts.tables()) {
      Map<String, String> labels = Map.of("table", table.table());
      add("table_built_rows", "Rows that the run built.", ONE, labels, (double) table.builtRows());
    }
    for (RunFacts.Output table : facts.tables()) {
      Map<String, String> labels = Map.of("table", table.table());
      add(
          "table_built_bytes",
          "Bytes that the run built.",
          BYTES,
          labels,
          (double) table.builtBytes());
    }
    RunFacts.Files files = facts.files();
    if (files != null) {
      String help = "Files that the commit wrote, left unchanged and removed.";
      add("files", help, ONE, Map.of("outcome", "written"), files.written());
      add("files", help, ONE, Map.of("outcome", "unchanged"), files.unchanged());
      add("files", help, ONE, Map.of("outcome", "removed"), files.removed());
    }
    long missing = facts.gaps().days().stream().mapToLong(DayRange::days).sum();
    one("missing_dates", "Dates without input between dates with some.", ONE, (double) missing);
    one(
        "silent_sources",
        "Sources that are silent for longer than their habit.",
        ONE,
        facts.gaps().silences().size());
  }

  private void one(String name, String help, String unit, double value) {
    add(name, help, unit, Map.of(), value);
  }

  private void add(
      String name, String help, String unit, Map<String, String> labels, double value) {
    all.add(new Measure("almanac_" + name, help, unit, labels, value));
  }

  private static double success(RunFacts facts) {
    return facts.ending().isSuccess() ? 1 : 0;
  }

  private static double at(Instant moment) {
    return moment.toEpochMilli() / MILLIS;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
