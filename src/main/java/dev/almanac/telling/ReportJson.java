package dev.almanac.telling;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.model.StageTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A run's report as JSON, by {@code report.schema.json} beside this class. */
final class ReportJson {
  private static final int VERSION = 1;
  private static final double MILLIS = 1e3;

  private ReportJson() {}

  /** The document. */
  static String of(RunFacts facts, List<PastRun> earlier) {
    ObjectNode root = new JsonMapper().createObjectNode().put("version", VERSION);
    root.put("run", facts.run().id())
        .put("almanac", facts.run().version())
        .put("runner", facts.run().runner())
        .put("output", facts.run().output())
        .put("startedAt", facts.startedAt().toString())
        .put("endedAt", facts.endedAt().toString())
        .put("seconds", seconds(facts.wall()))
        .put("success", facts.ending().isSuccess())
        .put("exitCode", facts.ending().exitCode())
        .put("reason", facts.ending().reason());
    ObjectNode options = root.putObject("options");
    facts.run().options().forEach(options::put);
    numbers(root.putObject("counts"), facts.counts());
    numbers(root.putObject("rejectsByReason"), family(facts.counts(), CountNames.REJECTS));
    numbers(root.putObject("duplicates"), family(facts.counts(), CountNames.DUPLICATES));
    numbers(root.putObject("summaries"), family(facts.counts(), CountNames.SUMMARIES));
    numbers(root.putObject("engine"), facts.engine());
    audits(root.putArray("audits"), facts.audits());
    times(root.putArray("steps"), facts.steps());
    times(root.putArray("stages"), facts.stages());
    inputs(root.putArray("inputs"), facts.inputs());
    tables(root.putArray("tables"), facts.tables());
    RunFacts.Files files = facts.files();
    if (files != null) {
      root.putObject("files")
          .put("written", files.written())
          .put("unchanged", files.unchanged())
          .put("removed", files.removed());
    }
    ArrayNode days = root.putArray("missingDays");
    facts.gaps().days().forEach(range -> days.add(range.toString()));
    ArrayNode silent = root.putArray("silentSources");
    facts
        .gaps()
        .silences()
        .forEach(
            one ->
                silent
                    .addObject()
                    .put("source", one.source())
                    .put("lastPost", one.lastPost().toString())
                    .put("perDay", one.perDay()));
    earlier(root.putArray("earlierRuns"), earlier);
    return root.toPrettyString() + "\n";
  }

  /** The counts of a family, by their labels. */
  static Map<String, Long> family(Map<String, Long> counts, String prefix) {
    Map<String, Long> family = new TreeMap<>();
    counts.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            family.put(name.substring(prefix.length()), value);
          }
        });
    return family;
  }

  private static void numbers(ObjectNode node, Map<String, Long> counts) {
    new TreeMap<>(counts).forEach(node::put);
  }

  private static void audits(ArrayNode array, List<RunFacts.AuditFact> audits) {
    for (RunFacts.AuditFact audit : audits) {
      ObjectNode one =
          array
              .addObject()
              .put("audit", audit.name())
              .put("holds", audit.holds())
              .put("state", audit.state().name().toLowerCase(Locale.ROOT))
              .put("checked", audit.checked())
              .put("found", audit.found());
      audit.first().forEach(one.putArray("first")::add);
    }
  }

  private static void times(ArrayNode array, List<StageTime> stages) {
    for (StageTime stage : stages) {
      array
          .addObject()
          .put("name", stage.stage())
          .put("startedAt", stage.start().toString())
          .put("endedAt", stage.end().toString())
          .put("seconds", seconds(Duration.between(stage.start(), stage.end())))
          .put("busySeconds", seconds(stage.busy()))
          .put("pieces", stage.pieces());
    }
  }

  private static void inputs(ArrayNode array, List<RunFacts.Input> inputs) {
    for (RunFacts.Input input : inputs) {
      array
          .addObject()
          .put("dump", input.dump())
          .put("records", input.records())
          .put("sightings", input.sightings())
          .put("rejects", input.rejects())
          .put("bytes", input.bytes());
    }
  }

  private static void tables(ArrayNode array, List<RunFacts.Output> tables) {
    for (RunFacts.Output table : tables) {
      array
          .addObject()
          .put("table", table.table())
          .put("files", table.files())
          .put("bytes", table.bytes())
          .put("builtFiles", table.builtFiles())
          .put("builtRows", table.builtRows())
          .put("builtBytes", table.builtBytes());
    }
  }

  private static void earlier(ArrayNode array, List<PastRun> earlier) {
    for (PastRun run : earlier) {
      ObjectNode one =
          array
              .addObject()
              .put("run", run.id())
              .put("startedAt", run.startedAt().toString())
              .put("seconds", run.wallSeconds());
      numbers(one.putObject("counts"), run.counts());
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
