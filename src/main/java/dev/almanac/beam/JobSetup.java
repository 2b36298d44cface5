package dev.almanac.beam;

import dev.almanac.audit.AuditConfig;
import dev.almanac.ingest.DumpFile;
import dev.almanac.job.Basis;
import dev.almanac.job.JobConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options → the job's own configuration: the one place where the former are read. */
public final class JobSetup {
  private static final int MAX_SHARDS = 4096;

  /** Before a run has given the job its clock. */
  private static final Clock NO_TIME = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private JobSetup() {}

  /**
   * Checks the options and finds the dumps.
   *
   * @param staging where the run builds its files
   * @throws IllegalArgumentException for an option that cannot be meant
   * @throws IOException for an input that is missing or cannot be read
   */
  public static JobConfig of(AlmanacOptions options, Path staging) throws IOException {
    Path output = output(options);
    JobConfig config = of(options, InputSetup.dumps(options, output), output, staging);
    boolean isSound = Basis.isPublished(config);
    int shards = options.getShards() == null ? Shards.of(config, isSound) : config.shards();
    return config.onHistory(isSound, shards);
  }

  /**
   * The same for a job that publishes nothing.
   *
   * @throws IllegalArgumentException for an option that cannot be meant
   * @throws IOException for an input that is missing or cannot be read
   */
  public static JobConfig ofInput(AlmanacOptions options) throws IOException {
    Path nowhere = Path.of("").toAbsolutePath().resolve(".almanac");
    return of(options, InputSetup.dumps(options, nowhere), nowhere, nowhere);
  }

  private static JobConfig of(
      AlmanacOptions options, List<DumpFile> dumps, Path output, Path staging) throws IOException {
    LocalDate from = day("from", options.getFrom());
    LocalDate to = day("to", options.getTo());
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("--from=" + from + " is after --to=" + to);
    }
    int shards = Objects.requireNonNullElse(options.getShards(), 1);
    if (shards < 1 || shards > MAX_SHARDS) {
      throw new IllegalArgumentException("--shards takes a number from 1 to " + MAX_SHARDS);
    }
    String root = options.getInputRoot();
    return new JobConfig(
        dumps,
        Path.of(root == null ? "" : root).toAbsolutePath().normalize().toString(),
        InputSetup.mappings(options),
        InputSetup.limits(options),
        output.toString(),
        staging.toString(),
        from,
        to,
        day("seenOn", options.getSeenOn()),
        zone(options.getTimeZone()),
        OverridesFile.of(options),
        shards,
        InputSetup.failOver(options),
        InputSetup.maxRejects(options),
        options.getAllowDrop(),
        false,
        ModelSetup.of(options),
        NO_TIME);
  }

  /**
   * What audits allow of what is published already.
   *
   * @throws IllegalArgumentException for an option that cannot be meant
   */
  public static AuditConfig audits(AlmanacOptions options) {
    return new AuditConfig(
        InputSetup.failOver(options), day("seenOn", options.getSeenOn()), options.getAllowDrop());
  }

  /** Where the job publishes, absolute. */
  public static Path output(AlmanacOptions options) {
    String output = options.getOutput();
    if (output == null || output.isBlank()) {
      throw new IllegalArgumentException("--output=DIR is missing");
    }
    return Path.of(output).toAbsolutePath().normalize();
  }

  private static @Nullable LocalDate day(String option, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--" + option + "=" + text + " is no day; write it as YYYY-MM-DD", e);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("--timeZone=" + text + " is no time zone", e);
    }
  }
}
