package dev.almanac.cli;

import dev.almanac.bench.SyntheticConfig;
import dev.almanac.bench.SyntheticDumps;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac bench-daily}: what a day costs on top of years. */
@Command(
    name = "bench-daily",
    description = {
      "Makes up ten years of posts and one more day, with sizes and repeats like those of real"
          + " dumps, publishes the years, and times the run that adds the day: a process of its own,"
          + " start and all. Beside it, the same day into an empty output.",
      ""
    },
    synopsisHeading = "Usage: ",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class BenchDailyCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--history",
      split = ",",
      paramLabel = "N",
      description = "Posts of the ten years; several sizes, in turn. Default: 10000,100000,300000.")
  private List<Integer> history = List.of(10_000, 100_000, 300_000);

  @Option(names = "--posts", paramLabel = "N", description = "New posts of the day. Default: 30.")
  private int posts = 30;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Days added, one after the other, the" + " median of which counts. Default: 1.")
  private int runs = 1;

  @Option(
      names = "--bodyShare",
      paramLabel = "SHARE",
      description = "Records that hold a body, 0..1. Default: as in real dumps, 0.174.")
  private double bodyShare = SyntheticConfig.REAL_BODY_SHARE;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where dumps and outputs go. Default: out/bench-daily.")
  private Path folder = Path.of("out", "bench-daily");

  @Override
  public Integer call() throws CommandException, IOException, InterruptedException {
    if (posts < 1 || runs < 1 || bodyShare < 0 || bodyShare > 1) {
      throw new CommandException(
          ExitCode.USAGE, "--posts and --runs are at least 1, --bodyShare lies in 0..1", null);
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%9s  %9s  %9s  %9s  %9s%n",
        "history",
        "years, s",
        "day, s",
        "alone, s",
        "peak, MiB");
    out.flush();
    for (int size : history) {
      measure(size, out);
    }
    return ExitCode.DONE;
  }

  private void measure(int size, PrintWriter out) throws IOException, InterruptedException {
    Path dumps = folder.resolve("dumps");
    BenchProcess.delete(dumps);
    SyntheticDumps synthetic = new SyntheticDumps(new SyntheticConfig(size, bodyShare, 1));
    synthetic.writeTo(dumps);
    BenchProcess years = new BenchProcess("history", folder, List.of("run"));
    years.run(dumps);
    List<Path> days = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Path day = folder.resolve("day-" + run + ".json");
      synthetic.writeDay(day, run * posts, posts);
      days.add(day);
    }
    // The same output, by another process object, which keeps the times of days apart.
    BenchProcess daily = new BenchProcess("history", folder, List.of("run"));
    BenchProcess alone = new BenchProcess("alone", folder, List.of("run"));
    for (Path day : days) {
      daily.add(day);
      alone.run(day);
    }
    for (Path day : days) {
      Files.delete(day);
    }
    out.printf(
        Locale.ROOT,
        "%,9d  %,9.1f  %,9.1f  %,9.1f  %,9d%n",
        size,
        years.seconds(),
        daily.seconds(),
        alone.seconds(),
        daily.peakBytes() >> 20);
    out.flush();
  }
}
