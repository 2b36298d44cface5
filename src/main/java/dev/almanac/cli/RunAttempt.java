package dev.almanac.cli;

import static java.util.stream.Collectors.joining;

import dev.almanac.audit.AuditException;
import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.FormsSetup;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.Launch;
import dev.almanac.job.Forms;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunRecord;
import dev.almanac.job.TooManyRejectsException;
import dev.almanac.publish.BusyException;
import dev.almanac.publish.LockOwner;
import dev.almanac.publish.OutputFolder;
import dev.almanac.tables.DamagedTableException;
import dev.almanac.telling.RunFacts;
import dev.almanac.telling.Teller;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** The run itself: staging, pipeline, audits, commit. */
final class RunAttempt {
  private final AlmanacOptions options;
  private final Path output;
  private final RunRecord record;
  private final RunAccount account;
  private final Teller teller;
  private final Supplier<RunFacts.Identity> identity;
  private final Clock clock;
  private final RunLog log;

  RunAttempt(
      AlmanacOptions options,
      Path output,
      RunRecord record,
      RunAccount account,
      Teller teller,
      Supplier<RunFacts.Identity> identity,
      Clock clock,
      RunLog log) {
    this.options = options;
    this.output = output;
    this.record = record;
    this.account = account;
    this.teller = teller;
    this.identity = identity;
    this.clock = clock;
    this.log = log;
  }

  RunJob.Outcome run() throws CommandException {
    try {
      // The options are checked whole before the output folder is touched.
      account.config(JobSetup.of(options, output));
      FormsSetup.of(options, output);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
    try (OutputFolder folder = OutputFolder.open(output, owner())) {
      return run(folder);
    } catch (BusyException e) {
      throw new CommandException(ExitCode.TRY_AGAIN, e.getMessage(), e);
    } catch (AuditException e) {
      throw new CommandException(
          ExitCode.AUDIT, "nothing published, an audit failed: " + e.getMessage(), e);
    } catch (TooManyRejectsException e) {
      throw new CommandException(ExitCode.AUDIT, "nothing published: " + e.getMessage(), e);
    } catch (DamagedTableException e) {
      throw new CommandException(
          ExitCode.INPUT,
          e.getMessage() + "; almanac verify --output=" + output + " tells what else is damaged",
          e);
    } catch (FileSystemException e) {
      boolean isOutput = String.valueOf(e.getFile()).startsWith(output.toString());
      throw new CommandException(
          isOutput ? ExitCode.USAGE : ExitCode.INPUT,
          (isOutput ? "cannot write the output: " : "input: ") + DiskFault.reason(e),
          e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.TRY_AGAIN, "a disk failed: " + DiskFault.reason(e), e);
    }
  }

  private RunJob.Outcome run(OutputFolder folder) throws IOException, AuditException {
    JobConfig config = JobSetup.of(options, folder.staging());
    config = config.on(record.day(config.zone()), clock);
    record.settle(config);
    account.config(config);
    teller.start(identity.get(), record.startedAt(), account.inputs());
    account.step(RunAccount.PIPELINE);
    Progress progress = new Progress(log, record::elapsed);
    Launch.run(options, config, progress, account::engine);
    log.engine(account.stages());
    if (config.models().isEstimate()) {
      return Commit.nothing(config, record, account);
    }
    Forms forms = FormsSetup.of(options, folder.path());
    return Commit.of(config, forms, record, account, teller.wantsTables());
  }

  private LockOwner owner() {
    String command =
        "run" + identity.get().options().entrySet().stream().map(e -> " --" + e).collect(joining());
    return LockOwner.of(clock.instant(), command);
  }
}
