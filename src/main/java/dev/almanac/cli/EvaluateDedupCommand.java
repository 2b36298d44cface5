package dev.almanac.cli;

import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.beam.OverridesFile;
import dev.almanac.evaluate.CaptureReader;
import dev.almanac.evaluate.DedupEvaluation;
import dev.almanac.evaluate.GoldPair;
import dev.almanac.model.Overrides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code almanac evaluate dedup}: the search for duplicates against pairs that are one post. */
@Command(
    name = "dedup",
    description = {
      "Reads dumps as a run would, hides ids, addresses and links of every record with a text, lets"
          + " the job's own search find which records are one post, and compares that with the"
          + " records' identities and with pairs that are known.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac evaluate dedup --pairs=FILE[,...] --input=DIR_OR_GLOB[,...] [--mapping=FILE[,...]]",
      "       [--corrections=FILE] [--errors=N]"
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 2 wrong usage or configuration; 3 input missing or unreadable."
    },
    mixinStandardHelpOptions = true)
final class EvaluateDedupCommand implements Callable<Integer> {
  private static final Set<String> OF_READING =
      Set.of("input", "inputs", "inputRoot", "mapping", "seenOn", "timeZone", "followOutsideLinks");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      split = ",",
      required = true,
      description =
          "JSON lines with kind, a and b: two names of one post, such as lw:ID, ea:ID, an address.")
  private List<Path> pairs = new ArrayList<>();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "What a person who read the disagreements says of them, as overrides are written: under"
              + " split, posts that are two whatever the pairs say; under merge, that are one.")
  private @Nullable Path corrections;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "Disagreements of each sort that are printed, the worst first. Default: 20.")
  private int errors = 20;

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with those of the job's options that say what is read, and how. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new EvaluateDedupCommand());
    JobOptions.addTo(command, OF_READING::contains);
    return command;
  }

  @Override
  public Integer call() throws CommandException {
    CommandSpec command = Objects.requireNonNull(spec);
    try {
      AlmanacOptions options = OptionParser.parse(JobOptions.arguments(command, others, null));
      // Files may repeat one another's pairs.
      Set<GoldPair> gold = new LinkedHashSet<>();
      for (Path file : pairs) {
        gold.addAll(GoldPair.read(file));
      }
      Overrides corrected = corrections == null ? Overrides.NONE : OverridesFile.read(corrections);
      DedupEvaluation evaluation =
          new DedupEvaluation(new CaptureReader(JobSetup.ofInput(options)).read(), corrected);
      new DedupPrinter(command.commandLine().getOut(), errors).print(evaluation.of(gold));
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
  }
}
