package dev.almanac.telling;

import dev.almanac.model.Gaps;
import dev.almanac.model.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run at its end, however it ended.
 *
 * @param run which it is
 * @param startedAt by the run's clock
 * @param endedAt by the run's clock
 * @param ending how it ended
 * @param counts of the whole run, by the names of the run record; of a run that failed before its
 *     counts were added up, what the engine had counted
 * @param engine the same as the engine counted it; may be higher where a step was tried again
 * @param inputs the dumps; of a run that failed early, without numbers or none
 * @param tables that it built; empty where it failed before
 * @param files what the commit did; null where there was none
 * @param steps of the run itself, one after the other
 * @param stages of the engine, which overlap, by start
 * @param audits all of them, in their order
 * @param gaps what is missing from all that is published
 */
public record RunFacts(
    Identity run,
    Instant startedAt,
    Instant endedAt,
    Ending ending,
    Map<String, Long> counts,
    Map<String, Long> engine,
    List<Input> inputs,
    List<Output> tables,
    @Nullable Files files,
    List<StageTime> steps,
    List<StageTime> stages,
    List<AuditFact> audits,
    Gaps gaps) {

  /**
   * Which run.
   *
   * @param id as in {@code runs}
   * @param version of Almanac
   * @param runner of Beam
   * @param output the folder in which it publishes
   * @param options as given, without secrets
   */
  public record Identity(
      String id, String version, String runner, String output, Map<String, String> options) {}

  /**
   * How a run ended.
   *
   * @param exitCode of the command
   * @param isSuccess whether it did what it was asked to, as far as a budget allowed
   * @param reason why not; empty where nothing is to be said
   */
  public record Ending(int exitCode, boolean isSuccess, String reason) {}

  /**
   * A dump.
   *
   * @param dump its name
   * @param path absolute
   * @param bytes as it lies on the disk
   */
  public record Input(
      String dump, String path, long records, long sightings, long rejects, long bytes) {}

  /**
   * A table.
   *
   * @param table its name
   * @param files of it that are published after this run
   * @param bytes of these
   * @param builtFiles those of them that this run built, though their bytes may be as before
   * @param builtRows rows of these
   * @param builtBytes bytes of these
   */
  public record Output(
      String table, int files, long bytes, int builtFiles, long builtRows, long builtBytes) {}

  /** Files that a commit has written, left as they were, and removed. */
  public record Files(int written, int unchanged, int removed) {}

  /**
   * An audit.
   *
   * @param name on the command line
   * @param holds what it makes sure of
   * @param state of it
   * @param checked how many things it looked at
   * @param found how many were not as they must be
   * @param first of these, a line each
   */
  public record AuditFact(
      String name, String holds, State state, long checked, long found, List<String> first) {

    /** Whether an audit was run, and what came of it. */
    public enum State {
      PASSED,
      FAILED,
      NOT_RUN
    }
  }

  /** From its start to its end. */
  public Duration wall() {
    return Duration.between(startedAt, endedAt);
  }

  /** One count; 0 where it was not counted. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Bytes of the tables that it built. */
  public long builtBytes() {
    return tables.stream().mapToLong(Output::builtBytes).sum();
  }
}
