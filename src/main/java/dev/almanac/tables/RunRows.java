package dev.almanac.tables;

import dev.almanac.model.DayRange;
import dev.almanac.model.Gaps;
import dev.almanac.model.Silence;
import dev.almanac.model.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A run → its row of {@code runs}. */
public final class RunRows {

  /**
   * A run.
   *
   * @param id its start and a hash of its options
   * @param startedAt when it began
   * @param wallSeconds until its tables were staged
   * @param version of Almanac
   * @param runner of Beam
   * @param options as given; never a secret
   * @param counts of the whole run, by name
   * @param inputs the dumps that it read
   * @param gaps what is missing from all that was published then
   * @param model what it asked of a language model
   * @param stages how long they took
   */
  public record Run(
      String id,
      Instant startedAt,
      double wallSeconds,
      String version,
      String runner,
      Map<String, String> options,
      Map<String, Long> counts,
      List<Input> inputs,
      Gaps gaps,
      ModelSpend model,
      List<StageTime> stages) {}

  /**
   * What a run asked of a language model.
   *
   * @param calls requests sent
   * @param tokens in and out
   * @param cost by the prices that the run was given
   */
  public record ModelSpend(long calls, long tokens, double cost) {}

  /**
   * A dump of a run.
   *
   * @param dumpFile its name
   * @param records read
   * @param sightings accepted of them
   * @param rejects not accepted of them
   */
  public record Input(String dumpFile, long records, long sightings, long rejects) {}

  private static final double MILLIS = 1e3;

  private RunRows() {}

  /** The row. */
  public static GenericRecord of(Run run) {
    Schema schema = Table.RUNS.schema();
    GenericRecord row = new GenericData.Record(schema);
    row.put("run_id", run.id());
    row.put("started_at", Fields.micros(run.startedAt()));
    row.put("wall_seconds", run.wallSeconds());
    row.put("version", run.version());
    row.put("runner", run.runner());
    row.put("options", run.options());
    row.put("files", (long) run.inputs().size());
    row.put("records", run.inputs().stream().mapToLong(Input::records).sum());
    row.put("sightings", run.inputs().stream().mapToLong(Input::sightings).sum());
    row.put("rejects", run.inputs().stream().mapToLong(Input::rejects).sum());
    row.put("counts", run.counts());
    Schema item = schema.getField("inputs").schema().getElementType();
    row.put("inputs", run.inputs().stream().map(input -> input(item, input)).toList());
    Schema range = schema.getField("missing_days").schema().getElementType();
    row.put("missing_days", run.gaps().days().stream().map(one -> range(range, one)).toList());
    Schema silence = schema.getField("silent_sources").schema().getElementType();
    row.put(
        "silent_sources",
        run.gaps().silences().stream().map(one -> silence(silence, one)).toList());
    row.put("model_calls", run.model().calls());
    row.put("model_tokens", run.model().tokens());
    row.put("model_cost", run.model().cost());
    Schema stage = schema.getField("stages").schema().getElementType();
    row.put("stages", run.stages().stream().map(one -> stage(stage, one)).toList());
    return row;
  }

  private static GenericRecord range(Schema schema, DayRange range) {
    GenericRecord row = new GenericData.Record(schema);
    row.put("first", Fields.days(range.first()));
    row.put("last", Fields.days(range.last()));
    return row;
  }

  private static GenericRecord silence(Schema schema, Silence silence) {
    GenericRecord row = new GenericData.Record(schema);
    row.put("source", silence.source());
    row.put("last_post", Fields.days(silence.lastPost()));
    row.put("per_day", silence.perDay());
    return row;
  }

  private static GenericRecord stage(Schema schema, StageTime stage) {
    GenericRecord row = new GenericData.Record(schema);
    row.put("stage", stage.stage());
    row.put("started_at", Fields.micros(stage.start()));
    row.put("wall_seconds", Duration.between(stage.start(), stage.end()).toMillis() / MILLIS);
    row.put("busy_seconds", stage.busy().toMillis() / MILLIS);
    row.put("pieces", stage.pieces());
    return row;
  }

  private static GenericRecord input(Schema schema, Input input) {
    GenericRecord row = new GenericData.Record(schema);
    row.put("dump_file", input.dumpFile());
    row.put("records", input.records());
    row.put("sightings", input.sightings());
    row.put("rejects", input.rejects());
    return row;
  }
}
