package dev.almanac.cli;

import dev.almanac.audit.AuditException;
import dev.almanac.bench.PlainLoop;
import dev.almanac.ingest.DumpFiles;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.job.Basis;
import dev.almanac.job.Forms;
import dev.almanac.job.JobConfig;
import dev.almanac.job.ModelUse;
import dev.almanac.job.RunRecord;
import dev.almanac.model.Overrides;
import dev.almanac.publish.LockOwner;
import dev.almanac.publish.OutputFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The plain loop as a process, for {@code bench} alone. */
@Command(name = "bench-loop", hidden = true)
final class LoopCommand implements Callable<Integer> {
  private static final int SHARDS = 32;

  @Option(names = "--input", required = true)
  private String input = "";

  @Option(names = "--output", required = true)
  private Path output = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException, AuditException {
    RunRecord record = new RunRecord(Clock.systemUTC(), Version.current(), "none", Map.of());
    LockOwner owner = LockOwner.of(Clock.systemUTC().instant(), "bench-loop");
    try (OutputFolder folder = OutputFolder.open(output.toAbsolutePath().normalize(), owner)) {
      JobConfig config =
          new JobConfig(
              DumpFiles.find(List.of(input), false),
              Path.of("").toAbsolutePath().toString(),
              List.of(),
              ReadLimits.STANDARD,
              folder.path().toString(),
              folder.staging().toString(),
              null,
              null,
              null,
              ZoneOffset.UTC,
              Overrides.NONE,
              SHARDS,
              1,
              Long.MAX_VALUE,
              true,
              false,
              ModelUse.NONE,
              Clock.systemUTC());
      JobConfig onHistory = config.onHistory(Basis.isPublished(config), SHARDS);
      new PlainLoop(onHistory).run();
      RunLog log = new RunLog(new PrintWriter(Writer.nullWriter()));
      RunAccount account = new RunAccount(Clock.systemUTC(), record, log);
      Commit.of(onHistory, Forms.NONE, record, account, false);
    }
    return ExitCode.DONE;
  }
}
