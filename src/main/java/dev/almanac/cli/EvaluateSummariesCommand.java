package dev.almanac.cli;

import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.evaluate.AcceptedTexts;
import dev.almanac.evaluate.GoldSummaries;
import dev.almanac.evaluate.GoldText;
import dev.almanac.evaluate.SummaryEvaluation;
import dev.almanac.model.CleanText;
import dev.almanac.model.Summary;
import dev.almanac.summarise.OfflineSummarizer;
import dev.almanac.summarise.SummaryConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code almanac evaluate summaries}: the job's own summaries against people's, and their speed.
 */
@Command(
    name = "summaries",
    description = {
      "Summarises texts of which people wrote summaries, with the job's own summarizer and with"
          + " others that need no training, and compares all with the people's by ROUGE. With"
          + " --input, also how many posts of these dumps it summarises in a second.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac evaluate summaries [--gold=FILE[,...]] [--input=DIR_OR_GLOB[,...]] [--words=N]",
      "       [--oracle]"
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 2 wrong usage or configuration; 3 input missing or unreadable."
    },
    mixinStandardHelpOptions = true)
final class EvaluateSummariesCommand implements Callable<Integer> {
  private static final Set<String> OF_READING =
      Set.of("input", "inputs", "inputRoot", "mapping", "seenOn", "timeZone", "followOutsideLinks");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      split = ",",
      description =
          "JSON lines: text and summary, two lists of sentences; or Summary with lw_body, a body or"
              + " true where the post lw_id is one of --input.")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "Words of a summary of a text that is given as sentences. Default: 190.")
  private int words = 190;

  @Option(names = "--oracle", description = "Adds the best that sentences of the text can reach.")
  private boolean oracle;

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with those of the job's options that say what is read, and how. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new EvaluateSummariesCommand());
    JobOptions.addTo(command, OF_READING::contains);
    return command;
  }

  @Override
  public Integer call() throws CommandException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    List<String> arguments = JobOptions.arguments(command, others, null);
    boolean reads = arguments.stream().anyMatch(argument -> argument.startsWith("--input"));
    if (gold.isEmpty() && !reads) {
      throw new CommandException(ExitCode.USAGE, "--gold or --input is needed", null);
    }
    try {
      List<GoldSummaries> files = new ArrayList<>();
      Set<String> wanted = new HashSet<>();
      for (Path file : gold) {
        GoldSummaries summaries = new GoldSummaries(file);
        files.add(summaries);
        wanted.addAll(summaries.wanted());
      }
      AlmanacOptions options = OptionParser.parse(arguments);
      AcceptedTexts dumps = reads ? new AcceptedTexts(JobSetup.ofInput(options)) : null;
      Map<String, CleanText> bodies =
          dumps == null || wanted.isEmpty() ? Map.of() : dumps.ofPosts(wanted);
      for (GoldSummaries file : files) {
        compare(file, bodies, new SummariesPrinter(out));
      }
      if (dumps != null) {
        rate(dumps, out);
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
  }

  private void compare(
      GoldSummaries file, Map<String, CleanText> bodies, SummariesPrinter printer) {
    SummaryEvaluation evaluation =
        file.isOfSentences() ? SummaryEvaluation.ofSentences(words) : SummaryEvaluation.ofPosts();
    String length =
        file.isOfSentences()
            ? "summaries of " + words + " words at most"
            : "the job's own summaries; others may be as long, lead is just as long";
    List<GoldText> texts = file.texts(bodies);
    if (texts.size() < file.size()) {
      length += "; left out: those of which --input has no body, or a stub";
    }
    printer.print(file, length, (oracle ? evaluation.withOracle() : evaluation).of(texts));
  }

  /** The processor's time of one thread in one pass, what the virtual machine warms up included. */
  private static void rate(AcceptedTexts dumps, PrintWriter out) throws IOException {
    OfflineSummarizer summarizer = new OfflineSummarizer(SummaryConfig.standard());
    SummaryRate rate = new SummaryRate();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    dumps.forEach(
        (sighting, text) -> {
          long start = clock.getCurrentThreadCpuTime();
          Summary summary = summarizer.summarize(sighting.title(), text);
          rate.add(summary, text.text().length(), clock.getCurrentThreadCpuTime() - start);
        });
    rate.print(out);
  }
}
