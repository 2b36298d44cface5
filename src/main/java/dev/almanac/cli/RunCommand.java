package dev.almanac.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code almanac run}. */
@Command(
    name = "run",
    description = {
      "Reads dumps and publishes tables and digests.",
      "",
      "What was published into the output before is history: posts are merged with it, and running"
          + " the same dumps again changes nothing. Files that did not change keep their bytes.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac run --input=DIR_OR_GLOB[,...] --output=DIR [--from=DAY] [--to=DAY] [OPTION]...",
      "       almanac run --spec=FILE [OPTION]..."
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Any option of Beam and its runners is taken as well, such as --runner=FlinkRunner.",
      "",
      "Examples:",
      "  almanac run --input=dumps --output=out",
      "  almanac run --input='dumps/2025-*.json.gz' --output=out --seenOn=2025-07-15",
      "  almanac run --spec=pipelines/backfill.yaml --from=2016-01-01 --to=2016-12-31",
      "",
      "Exit codes: 0 done; 1 a fault of the program; 2 wrong usage or configuration; 3 input",
      "missing or unreadable; 4 an audit failed, nothing published; 5 the model's budget is used up, what",
      "was done is published; 75 try again: the output is in use, or a disk failed."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description =
          "YAML map from options to values. The command line wins. Paths in it are relative to its"
              + " folder.")
  private @Nullable Path specFile;

  @Unmatched private List<String> beamOptions = new ArrayList<>();

  /** The command with the job's own options. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new RunCommand());
    JobOptions.addTo(command, name -> true);
    return command;
  }

  @Override
  public Integer call() throws CommandException, IOException {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    List<String> arguments = JobOptions.arguments(command, beamOptions, specFile);
    RunLog log = new RunLog(command.commandLine().getErr());
    try {
      RunJob.Outcome outcome = new RunJob(arguments, log).run();
      List<String> lines =
          outcome.isEstimate()
              ? new ModelReport(outcome.counts()).estimate()
              : new RunReport(outcome).lines();
      lines.forEach(command.commandLine().getOut()::println);
      log.done(outcome.exitCode(), outcome.counts().total(), lines);
      return outcome.exitCode();
    } catch (CommandException e) {
      if (log.failed(e.exitCode(), String.valueOf(e.getMessage()), null)) {
        return e.exitCode();
      }
      throw e;
    } catch (RuntimeException e) {
      if (log.failed(ExitCode.FAULT, "a fault of the program", e)) {
        return ExitCode.FAULT;
      }
      throw e;
    }
  }
}
