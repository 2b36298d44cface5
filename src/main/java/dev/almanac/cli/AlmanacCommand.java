package dev.almanac.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code almanac}: with no arguments it runs the sample. */
@Command(
    name = "almanac",
    description = {
      "Reads dumps of forum posts, years of them or one day; merges what several dumps say of one"
          + " post; summarises each post and tallies themes; publishes Parquet tables and a digest"
          + " that people read.",
      "",
      "With no arguments it runs the sample: pipelines/sample.yaml on data/.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {"almanac [COMMAND] [OPTION]..."},
    commandListHeading = "Commands:%n",
    footer = {
      "",
      "Start with: almanac run --input=DIR --output=DIR",
      "More: almanac run --help, README.md"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
public final class AlmanacCommand implements Callable<Integer> {
  /** The folder that the launcher lies in. */
  private static final String HOME = "almanac.home";

  private static final int HELP_WIDTH = 100;

  @Spec private @Nullable CommandSpec spec;

  /** The whole command line. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new AlmanacCommand());
    line.addSubcommand("run", RunCommand.commandSpec());
    line.addSubcommand(new CollectCommand());
    line.addSubcommand("check", CheckCommand.commandSpec());
    line.addSubcommand(new QueryCommand());
    line.addSubcommand(new TrendsCommand());
    line.addSubcommand(new ExplainCommand());
    line.addSubcommand("evaluate", EvaluateCommand.commandSpec());
    line.addSubcommand(new OptionsCommand());
    line.addSubcommand("audit", AuditCommand.commandSpec());
    line.addSubcommand(new ServeCommand());
    line.addSubcommand(new SendCommand());
    line.addSubcommand(new VerifyCommand());
    line.addSubcommand(new BenchCommand());
    line.addSubcommand(new BenchDailyCommand());
    line.addSubcommand("fuzz", FuzzCommand.commandSpec());
    line.addSubcommand(new LoopCommand());
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setExecutionExceptionHandler(AlmanacCommand::explain);
    line.setParameterExceptionHandler(
        (fault, arguments) -> {
          CommandLine command = fault.getCommandLine();
          command
              .getErr()
              .println(
                  "almanac: " + String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
          command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
          return ExitCode.USAGE;
        });
    return line;
  }

  @Override
  public Integer call() throws CommandException, IOException {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    Path sample = Path.of(System.getProperty(HOME, ""), "pipelines", "sample.yaml");
    RunJob job = new RunJob(JobOptions.spec(sample), new RunLog(line.getErr()));
    new RunReport(job.run()).threeLines().forEach(line.getOut()::println);
    return ExitCode.DONE;
  }

  /** One line for what a user can mend; a trace for what is a fault of the program. */
  private static int explain(
      Exception fault, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (fault instanceof CommandException expected) {
      err.println("almanac: " + expected.getMessage());
      return expected.exitCode();
    }
    err.println("almanac: a fault of the program; please report it with these lines");
    fault.printStackTrace(err);
    return ExitCode.FAULT;
  }
}
