package dev.almanac.job;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.model.Overrides;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked to do.
 *
 * @param dumps the dumps, sorted
 * @param inputRoot the folder that dump names are relative to, absolute
 * @param mappings how dumps are read whose paths they match; the first that does counts
 * @param limits how much of a dump is believed
 * @param output where the published tables and digests stand, absolute
 * @param staging where this run builds them, absolute
 * @param from first digest date to publish; null for no bound
 * @param to last digest date to publish; null for no bound
 * @param seenOn the day on which all the dumps were recorded; null where the dumps say it
 * @param zone in which a moment has its day
 * @param overrides what a person has decided about which posts are one
 * @param shards groups that posts are merged in; changes no result
 * @param failOver the share of records that may be rejects, 0..1
 * @param maxRejects rejects of one dump, or of one part of a large one, with which a run goes on
 * @param allowsDrop whether the day may have far fewer posts than its habit
 * @param incremental whether posts that this run does not see again are taken as they were
 *     published; else all posts are made anew of their sightings
 * @param models what a language model is asked
 * @param clock by which the engine is told how long stages take; nothing else reads it
 */
public record JobConfig(
    List<DumpFile> dumps,
    String inputRoot,
    List<InputMapping> mappings,
    ReadLimits limits,
    String output,
    String staging,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate seenOn,
    ZoneId zone,
    Overrides overrides,
    int shards,
    double failOver,
    long maxRejects,
    boolean allowsDrop,
    boolean incremental,
    ModelUse models,
    Clock clock)
    implements Serializable {

  /** The name under which a dump's records are recorded: the same from wherever it is read. */
  public String dumpName(String dump) {
    return Path.of(inputRoot).relativize(Path.of(dump)).toString().replace('\\', '/');
  }

  /** How a dump is read. */
  public Dump dump(DumpFile file) {
    Path path = Path.of(file.path());
    InputMapping mapping =
        mappings.stream().filter(one -> one.matches(path)).findFirst().orElse(InputMapping.NONE);
    return new Dump(dumpName(file.path()), limits, mapping);
  }

  /** Whether posts of this digest date are asked for. */
  public boolean covers(LocalDate digestDate) {
    return (from == null || !digestDate.isBefore(from)) && (to == null || !digestDate.isAfter(to));
  }

  /** Where this run's clean texts wait. */
  public Path spool() {
    return Path.of(staging, "spool");
  }

  /** A published table's folder. */
  public Path published(String table) {
    return Path.of(output, "tables", table);
  }

  /** A file of the tables that this run builds. */
  public Path stagedTable(String file) {
    return Path.of(staging, "files", "tables").resolve(file);
  }

  /** A file of the digests that this run builds; the path is under {@code digests/}. */
  public Path stagedDigest(String path) {
    return Path.of(staging, "files", "digests").resolve(path);
  }

  /** The mark that a published file goes; the name is under the output folder. */
  public Path removal(String file) {
    return removals().resolve(file);
  }

  /** Where the marks of published files wait that go. */
  public Path removals() {
    return Path.of(staging, "removed");
  }

  /**
   * The same job, now that it is known what has been published.
   *
   * @param isSound whether published posts can be taken as they stand
   * @param groups that posts are merged in
   */
  public JobConfig onHistory(boolean isSound, int groups) {
    return new JobConfig(
        dumps,
        inputRoot,
        mappings,
        limits,
        output,
        staging,
        from,
        to,
        seenOn,
        zone,
        overrides,
        groups,
        failOver,
        maxRejects,
        allowsDrop,
        isSound,
        models,
        clock);
  }

  /**
   * The same job on a day, on which depends when a model is asked again.
   *
   * @param clock by which stages are timed
   */
  public JobConfig on(LocalDate today, Clock clock) {
    return new JobConfig(
        dumps,
        inputRoot,
        mappings,
        limits,
        output,
        staging,
        from,
        to,
        seenOn,
        zone,
        overrides,
        shards,
        failOver,
        maxRejects,
        allowsDrop,
        incremental,
        models.on(today),
        clock);
  }

  /** Where it waits for the run record what is missing. */
  public Path gaps() {
    return Path.of(staging, "gaps.json");
  }

  /** Where this run's counts wait for the run record. */
  public Path counts() {
    return Path.of(staging, "counts.json");
  }
}
