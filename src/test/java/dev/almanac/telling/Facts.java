package dev.almanac.telling;

import dev.almanac.model.DayRange;
import dev.almanac.model.Gaps;
import dev.almanac.model.Silence;
import dev.almanac.model.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Runs for the tests of what is told of them. */
final class Facts {
  static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
  static final RunFacts.Identity RUN =
      new RunFacts.Identity(
          "20260310T120000000Z-0123abcd",
          "0.1.0",
          "DirectRunner",
          "/data/out",
          Map.of("input", "dumps", "llmKeyVariable", "(withheld)"));

  private Facts() {}

  /** A run that published. */
  static RunFacts published() {
    return of(new RunFacts.Ending(0, true, ""), RunFacts.AuditFact.State.PASSED, List.of());
  }

  /** A run that an audit has ended. */
  static RunFacts failed(String finding) {
    return of(
        new RunFacts.Ending(4, false, "nothing published, an audit failed: keys: " + finding),
        RunFacts.AuditFact.State.FAILED,
        List.of(finding));
  }

  private static RunFacts of(
      RunFacts.Ending ending, RunFacts.AuditFact.State state, List<String> findings) {
    return new RunFacts(
        RUN,
        START,
        START.plusSeconds(8),
        ending,
        Map.ofEntries(
            Map.entry("records", 12L),
            Map.entry("sightings", 9L),
            Map.entry("rejects", 3L),
            Map.entry("rejects_no_title", 2L),
            Map.entry("rejects_draft", 1L),
            Map.entry("posts", 7L),
            Map.entry("duplicates_crosspost", 2L),
            Map.entry("summaries_extractive", 5L),
            Map.entry("summaries_none", 2L),
            Map.entry("bytes_read", 123_456L)),
        Map.of("records", 12L),
        List.of(
            new RunFacts.Input("dumps/a.json", "/data/dumps/a.json", 10, 8, 2, 100_000),
            new RunFacts.Input("dumps/b.json", "/data/dumps/b.json", 2, 1, 1, 23_456),
            new RunFacts.Input("more/c.json", "/data/more/c.json", 0, 0, 0, 0)),
        List.of(
            new RunFacts.Output("posts", 3, 3_000, 2, 5, 2_000),
            new RunFacts.Output("runs", 4, 400, 1, 1, 100)),
        ending.isSuccess() ? new RunFacts.Files(5, 6, 1) : null,
        List.of(time("setup", 0, 1, 1), time("pipeline", 1, 6, 5), time("audits", 6, 8, 2)),
        List.of(time("ReadDumps", 1, 4, 6), time("WriteTables", 4, 6, 3)),
        List.of(
            new RunFacts.AuditFact(
                "counts",
                "records read = sightings + rejects",
                RunFacts.AuditFact.State.PASSED,
                12,
                0,
                List.of()),
            new RunFacts.AuditFact("keys", "no two rows", state, 7, findings.size(), findings),
            new RunFacts.AuditFact(
                "drop", "no drop", RunFacts.AuditFact.State.NOT_RUN, 0, 0, List.of())),
        new Gaps(
            List.of(new DayRange(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 7))),
            List.of(new Silence("eaforum", LocalDate.of(2026, 3, 1), 0.5))));
  }

  private static StageTime time(String name, long from, long to, long busy) {
    return new StageTime(
        name, START.plusSeconds(from), START.plusSeconds(to), Duration.ofSeconds(busy), 2);
  }

  /** An earlier run. */
  static PastRun earlier(int day, long records, long rejects, double seconds) {
    return new PastRun(
        "2026030" + day + "T120000000Z-0123abcd",
        START.minus(Duration.ofDays(10 - day)),
        seconds,
        Map.of("records", records, "rejects", rejects, "posts", records));
  }
}
