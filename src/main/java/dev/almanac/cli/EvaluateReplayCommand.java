package dev.almanac.cli;

import dev.almanac.beam.InputSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.ingest.DumpFile;
import dev.almanac.publish.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code almanac evaluate replay}: the law that it does not matter which runs read the dumps. */
@Command(
    name = "replay",
    description = {
      "Publishes the dumps in one run, and again in many: one dump a run, in the order of their"
          + " names, then backwards, then in random runs in a random order that read some dumps"
          + " more than once. Whatever the runs, they must end with the same bytes in every table"
          + " and digest.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac evaluate replay --input=DIR_OR_GLOB[,...] [--splits=N] [--seed=SEED]"
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Any other option of run is taken as well, but --output.",
      "",
      "Exit codes: 0 the same bytes; 2 wrong usage; 3 input missing or unreadable; 4 other bytes."
    },
    mixinStandardHelpOptions = true)
final class EvaluateReplayCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--splits",
      paramLabel = "N",
      description = "Random splits of the dumps into runs. Default: 3.")
  private int splits = 3;

  @Option(names = "--seed", paramLabel = "SEED", description = "Of the random splits. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--one-each",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether each dump is also a run of its own, in order and backwards.")
  private boolean oneEach = true;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the outputs go. Default: out/replay.")
  private Path folder = Path.of("out", "replay");

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with the job's own options. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new EvaluateReplayCommand());
    JobOptions.addTo(command, name -> !name.equals("output"));
    return command;
  }

  @Override
  public Integer call() throws CommandException, IOException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    List<String> arguments = JobOptions.arguments(command, others, null);
    List<String> dumps = dumps(arguments);
    Path whole = publish("whole", List.of(dumps), arguments, out);
    boolean same = true;
    if (oneEach) {
      List<List<String>> each = new ArrayList<>(dumps.stream().map(List::of).toList());
      same = isSame(whole, publish("in-order", each, arguments, out), out);
      Collections.reverse(each);
      same &= isSame(whole, publish("backwards", each, arguments, out), out);
    }
    Random random = new Random(seed);
    for (int split = 1; split <= splits; split++) {
      same &= isSame(whole, publish("split-" + split, split(dumps, random), arguments, out), out);
    }
    return same ? ExitCode.DONE : ExitCode.AUDIT;
  }

  private List<String> dumps(List<String> arguments) throws CommandException {
    try {
      return InputSetup.dumps(OptionParser.parse(arguments), folder.toAbsolutePath()).stream()
          .map(DumpFile::path)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
  }

  /** Every dump in one run at least, one in five in a second, in a random order. */
  private static List<List<String>> split(List<String> dumps, Random random) {
    List<String> shuffled = new ArrayList<>(dumps);
    dumps.stream().filter(dump -> random.nextInt(5) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);
    List<List<String>> runs = new ArrayList<>();
    int from = 0;
    while (from < shuffled.size()) {
      int most = Math.max(2, shuffled.size() / 3);
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(most));
      runs.add(shuffled.subList(from, to).stream().distinct().toList());
      from = to;
    }
    return runs;
  }

  private Path publish(
      String name, List<List<String>> runs, List<String> arguments, PrintWriter out)
      throws CommandException, IOException {
    Path output = folder.resolve(name);
    BenchProcess.delete(output);
    long start = System.nanoTime();
    for (List<String> run : runs) {
      List<String> line =
          new ArrayList<>(arguments.stream().filter(one -> !one.startsWith("--input=")).toList());
      line.add("--input=" + String.join(",", run));
      line.add("--output=" + output);
      new RunJob(line, new RunLog(new PrintWriter(Writer.nullWriter()))).run();
    }
    out.printf(
        Locale.ROOT,
        "%-10s  %,4d runs  %,8.1f s%s",
        name,
        runs.size(),
        (System.nanoTime() - start) / 1e9,
        runs.size() == 1 ? System.lineSeparator() : "  ");
    out.flush();
    return output;
  }

  private static boolean isSame(Path whole, Path other, PrintWriter out) throws IOException {
    List<String> differing = Publication.differences(whole, other);
    out.println(
        differing.isEmpty()
            ? "the same bytes"
            : differing.size() + " files differ, the first is " + differing.get(0));
    out.flush();
    return differing.isEmpty();
  }
}
