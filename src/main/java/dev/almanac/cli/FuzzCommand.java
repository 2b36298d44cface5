package dev.almanac.cli;

import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.bench.fuzz.Fuzz;
import dev.almanac.bench.fuzz.FuzzTally;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

/** {@code almanac fuzz}: breaks records of real dumps and reads what is left. */
@Command(
    name = "fuzz",
    description = {
      "Makes small files of the records of real dumps, breaks one record of each, or the bytes of"
          + " one in five, and reads them as a run would. No record but the broken one may be"
          + " lost, and none may be counted twice; nothing may fail, hang or fill the memory.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {"almanac fuzz --input=DIR_OR_GLOB[,...] [--records=N] [--seed=SEED]"},
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 2 wrong usage; 3 input missing or unreadable; 4 a violation."
    },
    mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {
  private static final Set<String> OF_READING =
      Set.of("input", "inputs", "inputRoot", "mapping", "seenOn", "timeZone", "followOutsideLinks");

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--records", paramLabel = "N", description = "Broken records. Default: 1000000.")
  private long records = 1_000_000;

  @Option(names = "--seed", paramLabel = "SEED", description = "Default: 1.")
  private long seed = 1;

  @Option(
      names = "--only",
      paramLabel = "FILE",
      description = "Reads the file of this number alone, and prints it.")
  private @Nullable Long only;

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with those of the job's options that say what is read, and how. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new FuzzCommand());
    JobOptions.addTo(command, OF_READING::contains);
    return command;
  }

  @Override
  public Integer call() throws CommandException, InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    if (records < 1) {
      throw new CommandException(ExitCode.USAGE, "--records is at least 1", null);
    }
    try {
      AlmanacOptions options = OptionParser.parse(JobOptions.arguments(command, others, null));
      Fuzz fuzz = new Fuzz(JobSetup.ofInput(options), seed);
      out.println("specimens          " + fuzz.specimens());
      out.flush();
      return only == null ? all(fuzz, out) : one(fuzz, only, out);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
  }

  private int all(Fuzz fuzz, PrintWriter out) throws InterruptedException {
    long start = System.nanoTime();
    FuzzTally tally = fuzz.run(records);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "records broken     %,d%n", tally.records());
    out.printf(
        Locale.ROOT,
        "files              %,d, %,.0f a second%n",
        tally.files(),
        tally.files() / seconds);
    out.println("heap               " + fuzz.heapLine());
    out.printf(Locale.ROOT, "peak heap          %,d MiB%n", Fuzz.peakHeap() >> 20);
    return print(tally, out);
  }

  private int one(Fuzz fuzz, long number, PrintWriter out) {
    int code = print(fuzz.only(number), out);
    out.println();
    out.println(new String(fuzz.file(number), StandardCharsets.UTF_8));
    out.flush();
    return code;
  }

  private int print(FuzzTally tally, PrintWriter out) {
    out.printf(Locale.ROOT, "lost neighbours    %,d%n", tally.lost());
    out.println(
        "swallowed          "
            + tally.swallowed()
            + " (the text of another record, or of a page too large)");
    out.println("rejects");
    tally
        .rejects()
        .forEach((reason, count) -> out.printf(Locale.ROOT, "  %-24s %,12d%n", reason, count));
    out.printf(Locale.ROOT, "violations         %,d%n", tally.broken());
    for (FuzzTally.Violation violation : tally.violations()) {
      out.printf(
          Locale.ROOT, "  --seed=%d --only=%d  %s%n", seed, violation.file(), violation.what());
    }
    out.flush();
    return tally.broken() == 0 ? ExitCode.DONE : ExitCode.AUDIT;
  }
}
