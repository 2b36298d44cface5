package dev.almanac.cli;

import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.evaluate.DiscoveryBacktest;
import dev.almanac.evaluate.KnownTerm;
import dev.almanac.evaluate.TitleReader;
import dev.almanac.model.Grain;
import dev.almanac.model.PhraseStat;
import dev.almanac.trends.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code almanac evaluate discovery}: known terms, and when they would have been flagged. */
@Command(
    name = "discovery",
    description = {
      "Reads the titles of dumps as a run would, looks for emerging phrases at the end of each"
          + " month with the posts up to then, and tells of known terms in which month a title first"
          + " said them, when they could have been flagged, and when they were.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac evaluate discovery --terms=FILE --input=DIR_OR_GLOB[,...] [--mapping=FILE[,...]]",
      "       [--from=DAY] [--to=DAY]"
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 2 wrong usage or configuration; 3 input missing or unreadable."
    },
    mixinStandardHelpOptions = true)
final class EvaluateDiscoveryCommand implements Callable<Integer> {
  private static final Set<String> OF_READING =
      Set.of("input", "inputs", "inputRoot", "mapping", "seenOn", "timeZone", "from", "to");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      required = true,
      description = "YAML: terms, a list of entries with term and spellings.")
  private Path terms = Path.of("");

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with those of the job's options that say what is read, and how. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new EvaluateDiscoveryCommand());
    JobOptions.addTo(command, OF_READING::contains);
    return command;
  }

  @Override
  public Integer call() throws CommandException {
    CommandSpec command = Objects.requireNonNull(spec);
    try {
      AlmanacOptions options = OptionParser.parse(JobOptions.arguments(command, others, null));
      List<KnownTerm> known = KnownTerm.read(terms);
      DiscoveryBacktest test =
          new DiscoveryBacktest(new TitleReader(JobSetup.ofInput(options)).read());
      print(command.commandLine().getOut(), test.of(known));
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
  }

  private static void print(PrintWriter out, DiscoveryBacktest.Report report) {
    out.printf(
        Locale.ROOT,
        "%,d titles of %d months; %,d phrases of a month looked at, %,d flagged.%n%n",
        report.posts(),
        report.months(),
        report.tested(),
        report.rows());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "term",
            "first title",
            "possible",
            "flagged",
            "posts",
            "before",
            "G2",
            "as",
            "quarter"));
    for (DiscoveryBacktest.Outcome one : report.outcomes()) {
      PhraseStat row = one.row();
      rows.add(
          List.of(
              one.term(),
              month(one.firstTitle()),
              month(one.possible()),
              month(one.flagged()),
              row == null ? "" : String.valueOf(row.posts()),
              row == null ? "" : String.format(Locale.ROOT, "%.2f", row.baseline()),
              row == null ? "" : String.format(Locale.ROOT, "%.1f", row.score()),
              row == null ? "" : row.phrase(),
              one.quarter() == null ? "never" : Period.name(one.quarter(), Grain.QUARTER)));
    }
    TextTable.print(out, rows, List.of(false, false, false, false, true, true, true, false, false));
    out.flush();
  }

  private static String month(@Nullable LocalDate start) {
    return start == null ? "never" : Period.name(start, Grain.MONTH);
  }
}
