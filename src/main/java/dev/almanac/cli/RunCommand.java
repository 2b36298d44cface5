package dev.almanac.cli;

import dev.almanac.beam.OptionCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
      "missing or unreadable; 4 an audit failed, nothing published; 75 try again: the output is in use,",
      "or a disk failed."
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

  /** The command with the job's own options, which are declared once, in the options class. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new RunCommand());
    for (OptionCatalog.Entry entry : OptionCatalog.entries()) {
      String suffix = entry.defaultValue() == null ? "" : " Default: " + entry.defaultValue() + ".";
      command.addOption(
          OptionSpec.builder("--" + entry.name())
              .paramLabel("VALUE")
              .type(String.class)
              .description((entry.description() + suffix).replace("%", "%%"))
              .build());
    }
    return command;
  }

  @Override
  public Integer call() throws CommandException, IOException {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    RunJob job = new RunJob(arguments(command), command.commandLine().getErr());
    new RunReport(job.run()).lines().forEach(command.commandLine().getOut()::println);
    return ExitCode.DONE;
  }

  /** The command line's options, then those of the spec that it does not name. */
  private List<String> arguments(CommandSpec command) throws CommandException {
    List<String> arguments = new ArrayList<>();
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      String name = option.longestName();
      if (!name.equals("--spec")) {
        arguments.add(name + "=" + option.getValue());
      }
    }
    for (String option : beamOptions) {
      if (!option.startsWith("--")) {
        throw new CommandException(
            ExitCode.USAGE, "unexpected argument " + option + "; options are --name=value", null);
      }
      arguments.add(option);
    }
    if (specFile != null) {
      Set<String> given = new HashSet<>();
      arguments.forEach(argument -> given.add(name(argument)));
      for (String argument : specArguments(specFile)) {
        if (!given.contains(name(argument))) {
          arguments.add(argument);
        }
      }
    }
    return arguments;
  }

  static List<String> specArguments(Path file) throws CommandException {
    try {
      return JobSpec.arguments(file);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.USAGE, "no such spec: " + file, e);
    }
  }

  private static String name(String argument) {
    return argument.replaceFirst("=.*", "");
  }
}
