package dev.almanac.cli;

import dev.almanac.audit.RejectShareAudit;
import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.job.CheckReport;
import dev.almanac.job.DumpCheck;
import dev.almanac.job.JobConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code almanac check}: reads dumps as a run would, reports, and writes nothing. */
@Command(
    name = "check",
    description = {
      "Reads dumps as a run would and says what is in them: files, formats, records, what would be"
          + " accepted and what not, and why. Writes nothing.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac check --input=DIR_OR_GLOB[,...] [--failOver=1%%] [--files] [OPTION]...",
      "       almanac check --spec=FILE [OPTION]..."
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 2 wrong usage or configuration; 3 input missing or unreadable; 4 more",
      "rejects than --failOver allows."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  /** Options that say what a run writes, and how. */
  private static final Set<String> OF_RUNS =
      Set.of("output", "overrides", "from", "to", "shards", "allowDrop");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "YAML map from options to values. The command line wins.")
  private @Nullable Path specFile;

  @Option(names = "--files", description = "A line for each file, in place of each folder.")
  private boolean files;

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with the job's own options. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new CheckCommand());
    JobOptions.addTo(command, name -> !OF_RUNS.contains(name));
    return command;
  }

  @Override
  public Integer call() throws CommandException, InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> arguments = JobOptions.arguments(command, others, specFile);
    PrintWriter out = command.commandLine().getOut();
    try {
      AlmanacOptions options = OptionParser.parse(arguments);
      JobConfig config = JobSetup.ofInput(options);
      CheckReport report = new DumpCheck(config).run();
      new CheckPrinter(out, config.zone()).print(report, files);
      Optional<String> breach =
          RejectShareAudit.breach(
              report.accepted() + report.rejected(), report.rejected(), config.failOver());
      if (breach.isPresent()) {
        throw new CommandException(ExitCode.AUDIT, breach.get(), null);
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
  }
}
