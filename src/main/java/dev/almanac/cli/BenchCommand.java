package dev.almanac.cli;

import dev.almanac.bench.SyntheticConfig;
import dev.almanac.bench.SyntheticDumps;
import dev.almanac.publish.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac bench}: the job against the same work as a plain parallel loop. */
@Command(
    name = "bench",
    description = {
      "Makes up dumps, with sizes and repeats like those of real ones, and times the whole job"
          + " against the same work as a plain parallel loop without an engine: a process each, in"
          + " turn, on all cores. Both must publish the same bytes.",
      ""
    },
    synopsisHeading = "Usage: ",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--posts", paramLabel = "N", description = "Different posts. Default: 10000.")
  private int posts = 10_000;

  @Option(
      names = "--bodyShare",
      paramLabel = "SHARE",
      description = "Records that hold a body, 0..1. Default: as in real dumps, 0.174.")
  private double bodyShare = SyntheticConfig.REAL_BODY_SHARE;

  @Option(names = "--seed", paramLabel = "SEED", description = "Default: 1.")
  private long seed = 1;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Runs of each, in turn; the median counts. Default: 1.")
  private int runs = 1;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where dumps and outputs go. Default: out/bench.")
  private Path folder = Path.of("out", "bench");

  @Override
  public Integer call() throws CommandException, IOException, InterruptedException {
    if (posts < 1 || runs < 1 || bodyShare < 0 || bodyShare > 1) {
      throw new CommandException(
          ExitCode.USAGE, "--posts and --runs are at least 1, --bodyShare lies in 0..1", null);
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path dumps = folder.resolve("dumps");
    BenchProcess.delete(dumps);
    new SyntheticDumps(new SyntheticConfig(posts, bodyShare, seed)).writeTo(dumps);
    out.printf(Locale.ROOT, "%,d posts, %,d MiB of dumps%n", posts, BenchProcess.size(dumps) >> 20);
    BenchProcess job = new BenchProcess("job", folder, List.of("run"));
    BenchProcess loop = new BenchProcess("plain loop", folder, List.of("bench-loop"));
    for (int run = 0; run < runs; run++) {
      loop.run(dumps);
      job.run(dumps);
    }
    for (BenchProcess process : List.of(job, loop)) {
      out.printf(
          Locale.ROOT,
          "%-10s  %7.1f s  %,8.0f posts/s  peak %,6d MiB%n",
          process.name(),
          process.seconds(),
          posts / process.seconds(),
          process.peakBytes() >> 20);
    }
    out.printf(Locale.ROOT, "ratio       %7.2f%n", job.seconds() / loop.seconds());
    boolean same = Publication.differences(job.output(), loop.output()).isEmpty();
    out.println("same bytes published: " + (same ? "yes" : "NO"));
    out.flush();
    return same ? ExitCode.DONE : ExitCode.AUDIT;
  }
}
