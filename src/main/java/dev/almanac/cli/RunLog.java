package dev.almanac.cli;

import dev.almanac.model.StageTime;
import dev.almanac.telling.JsonLog;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run says on standard error: lines for a person, or objects for a machine. */
final class RunLog {
  private final PrintWriter out;
  private @Nullable JsonLog json;

  /** For a person. */
  RunLog(PrintWriter out) {
    this.out = out;
  }

  /** From now on for a machine. */
  void toJson(String run) {
    json = JsonLog.begin(run);
  }

  /** A step begins; a person sees but the progress of long ones. */
  void step(String step) {
    say("step", step + " begins", Map.of("stage", step));
  }

  /** How far a long run has come. */
  void progress(Duration elapsed, Map<String, Long> counters) {
    String line =
        String.format(
            Locale.ROOT,
            "%d:%02d  records read %,d · posts merged %,d · texts summarised %,d",
            elapsed.toMinutes(),
            elapsed.toSecondsPart(),
            counters.getOrDefault("read", 0L),
            counters.getOrDefault("merged", 0L),
            counters.getOrDefault("summarised", 0L));
    if (json == null) {
      out.println(line);
      out.flush();
    } else {
      say("progress", line, Map.of("stage", RunAccount.PIPELINE, "counts", counters));
    }
  }

  /** The engine is done. */
  void engine(List<StageTime> stages) {
    for (StageTime stage : stages) {
      say(
          "stage",
          stage.stage() + " is done",
          Map.of(
              "stage", stage.stage(),
              "busy_ms", stage.busy().toMillis(),
              "wall_ms", Duration.between(stage.start(), stage.end()).toMillis(),
              "pieces", stage.pieces()));
    }
  }

  /** The run is over; what its summary says, a machine is told too. */
  void done(int exitCode, Map<String, Long> counts, List<String> lines) {
    say(
        "done",
        String.join("\n", lines),
        Map.of("exit_code", exitCode, "counts", new TreeMap<>(counts)));
  }

  /**
   * Says of a run that it failed.
   *
   * @param fault of the program; null where the user can mend it
   * @return whether it was said
   */
  boolean failed(int exitCode, String message, @Nullable Throwable fault) {
    JsonLog log = json;
    if (log != null) {
      log.fault(message, Map.of("exit_code", exitCode), fault);
    }
    return log != null;
  }

  /** Says a line that belongs to no step. */
  void line(String line) {
    if (json == null) {
      out.println("almanac: " + line);
      out.flush();
    } else {
      say("untold", line, Map.of());
    }
  }

  private void say(String event, String message, Map<String, ?> fields) {
    if (json != null) {
      json.say(event, message, fields);
    }
  }
}
