package dev.almanac.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code almanac evaluate}: how good the results are, against what is known to be right. */
@Command(
    name = "evaluate",
    description = {
      "Measures how good the results are, against what people know to be right. Publishes nothing.",
      ""
    },
    synopsisHeading = "Usage: ",
    commandListHeading = "%nCommands:%n",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** The command with what it can measure. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new EvaluateCommand());
    command.addSubcommand("replay", EvaluateReplayCommand.commandSpec());
    command.addSubcommand("dedup", EvaluateDedupCommand.commandSpec());
    command.addSubcommand("summaries", EvaluateSummariesCommand.commandSpec());
    command.addSubcommand("themes", EvaluateThemesCommand.commandSpec());
    command.addSubcommand("discovery", EvaluateDiscoveryCommand.commandSpec());
    return command;
  }

  @Override
  public Integer call() throws CommandException {
    String name = Objects.requireNonNull(spec).qualifiedName();
    throw new CommandException(
        ExitCode.USAGE,
        "say what to evaluate: "
            + name
            + " dedup, discovery, replay, summaries or themes; see "
            + name
            + " --help",
        null);
  }
}
