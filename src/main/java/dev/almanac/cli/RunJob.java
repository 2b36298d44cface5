package dev.almanac.cli;

import static java.util.stream.Collectors.joining;

import dev.almanac.audit.AuditException;
import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.FormsSetup;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.Launch;
import dev.almanac.beam.OptionParser;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunCounts;
import dev.almanac.job.RunRecord;
import dev.almanac.job.TooManyRejectsException;
import dev.almanac.model.Gaps;
import dev.almanac.publish.BusyException;
import dev.almanac.publish.LockOwner;
import dev.almanac.publish.OutputFolder;
import dev.almanac.publish.Publication;
import dev.almanac.tables.DamagedTableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One run of the job: staging, pipeline, audits, commit. */
final class RunJob {

  /**
   * What a run did.
   *
   * @param output where it published
   * @param counts what it counted
   * @param gaps what is missing from all that is published now
   * @param files what its commit did
   * @param damaged kept answers of a model that could not be read
   * @param seconds wall time
   * @param isEstimate whether nothing was published, and only counted what a model would be asked
   */
  record Outcome(
      Path output,
      RunCounts counts,
      Gaps gaps,
      Publication.Outcome files,
      int damaged,
      double seconds,
      boolean isEstimate) {}

  private static final Pattern SECRET = Pattern.compile("(?i)key|secret|password|token|credential");

  /**
   * Options of ours that only sound like one. The name of a key's variable is none of them:
   * somebody will give the key in its place.
   */
  private static final Set<String> NO_SECRET = Set.of("llmMaxTokens", "llmTokensPerMinute");

  private final List<String> arguments;
  private final PrintWriter log;

  RunJob(List<String> arguments, PrintWriter log) {
    this.arguments = arguments;
    this.log = log;
  }

  Outcome run() throws CommandException {
    AlmanacOptions options;
    Path output;
    try {
      options = OptionParser.parse(arguments);
      output = JobSetup.output(options);
      // The options are checked whole before the output folder is touched.
      JobSetup.of(options, output);
      FormsSetup.of(options, output);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
    try (OutputFolder folder = OutputFolder.open(output, owner())) {
      return run(options, folder);
    } catch (BusyException e) {
      throw new CommandException(ExitCode.TRY_AGAIN, e.getMessage(), e);
    } catch (AuditException e) {
      throw new CommandException(
          ExitCode.AUDIT, "nothing published, an audit failed: " + e.getMessage(), e);
    } catch (TooManyRejectsException e) {
      throw new CommandException(ExitCode.AUDIT, "nothing published: " + e.getMessage(), e);
    } catch (DamagedTableException e) {
      throw new CommandException(
          ExitCode.INPUT,
          e.getMessage() + "; almanac verify --output=" + output + " tells what else is damaged",
          e);
    } catch (FileSystemException e) {
      boolean isOutput = String.valueOf(e.getFile()).startsWith(output.toString());
      throw new CommandException(
          isOutput ? ExitCode.USAGE : ExitCode.INPUT,
          (isOutput ? "cannot write the output: " : "input: ") + DiskFault.reason(e),
          e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.TRY_AGAIN, "a disk failed: " + DiskFault.reason(e), e);
    }
  }

  private Outcome run(AlmanacOptions options, OutputFolder folder)
      throws IOException, AuditException {
    RunRecord record =
        new RunRecord(
            Clock.systemUTC(), Version.current(), options.getRunner().getSimpleName(), given());
    JobConfig config = JobSetup.of(options, folder.staging());
    config = config.on(record.day(config.zone()));
    Launch.run(options, config, new Progress(log, record::elapsed));
    return config.models().isEstimate()
        ? Commit.nothing(config, record)
        : Commit.of(config, FormsSetup.of(options, folder.path()), record);
  }

  private LockOwner owner() {
    String command = "run" + given().entrySet().stream().map(e -> " --" + e).collect(joining());
    return LockOwner.of(Clock.systemUTC().instant(), command);
  }

  /** The options as given; the run record never holds a secret, whatever option brought it. */
  private Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals < 0 ? argument.length() : equals);
      String value = equals < 0 ? "true" : argument.substring(equals + 1);
      given.put(
          name, SECRET.matcher(name).find() && !NO_SECRET.contains(name) ? "(withheld)" : value);
    }
    return given;
  }
}
