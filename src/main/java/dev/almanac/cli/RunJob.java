package dev.almanac.cli;

import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.beam.TellingSetup;
import dev.almanac.job.RunCounts;
import dev.almanac.job.RunRecord;
import dev.almanac.model.Gaps;
import dev.almanac.publish.Publication;
import dev.almanac.telling.RunFacts;
import dev.almanac.telling.Teller;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One run of the job, and what is told of it. */
final class RunJob {

  /**
   * What a run did.
   *
   * @param output where it published
   * @param counts what it counted
   * @param gaps what is missing from all that is published now
   * @param files what its commit did
   * @param damaged kept answers of a model that could not be read
   * @param seconds wall time
   * @param isEstimate whether nothing was published, and only counted what a model would be asked
   * @param untold those who could not be told of it, a line each
   */
  record Outcome(
      Path output,
      RunCounts counts,
      Gaps gaps,
      Publication.Outcome files,
      int damaged,
      double seconds,
      boolean isEstimate,
      List<String> untold) {

    /** Of the command. */
    int exitCode() {
      return new ModelReport(counts).isBudgetSpent() ? ExitCode.BUDGET : ExitCode.DONE;
    }

    Outcome told(List<String> faults) {
      return new Outcome(output, counts, gaps, files, damaged, seconds, isEstimate, faults);
    }
  }

  private static final Pattern SECRET = Pattern.compile("(?i)key|secret|password|token|credential");

  /**
   * Options of ours that only sound like one. The name of a key's variable is none of them:
   * somebody will give the key in its place.
   */
  private static final Set<String> NO_SECRET = Set.of("llmMaxTokens", "llmTokensPerMinute");

  private final List<String> arguments;
  private final RunLog log;

  RunJob(List<String> arguments, RunLog log) {
    this.arguments = arguments;
    this.log = log;
  }

  /** The run, and after it all that was asked for to be told of it. */
  Outcome run() throws CommandException {
    AlmanacOptions options;
    Teller teller;
    Path output;
    try {
      options = OptionParser.parse(arguments);
      output = JobSetup.output(options);
      teller = new Teller(TellingSetup.of(options), System.getenv());
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    }
    Clock clock = Clock.systemUTC();
    String runner = options.getRunner().getSimpleName();
    RunRecord record = new RunRecord(clock, Version.current(), runner, given());
    if (options.getLogFormat().equals("json")) {
      log.toJson(record.id());
    }
    RunAccount account = new RunAccount(clock, record, log);
    account.step("setup");
    Supplier<RunFacts.Identity> identity =
        () ->
            new RunFacts.Identity(
                record.id(), Version.current(), runner, output.toString(), given());
    Outcome outcome;
    try {
      outcome =
          new RunAttempt(options, output, record, account, teller, identity, clock, log).run();
    } catch (CommandException e) {
      tellFailure(teller, account, identity.get(), e.exitCode(), String.valueOf(e.getMessage()));
      throw e;
    } catch (RuntimeException | Error e) {
      tellFailure(teller, account, identity.get(), ExitCode.FAULT, "a fault of the program: " + e);
      throw e;
    }
    String reason = outcome.exitCode() == ExitCode.BUDGET ? "the model's budget is used up" : "";
    RunFacts.Ending ending = new RunFacts.Ending(outcome.exitCode(), true, reason);
    teller.end(account.facts(identity.get(), ending));
    return outcome.told(teller.faults());
  }

  private void tellFailure(
      Teller teller, RunAccount account, RunFacts.Identity run, int exitCode, String reason) {
    teller.end(account.facts(run, new RunFacts.Ending(exitCode, false, reason)));
    teller.faults().forEach(log::line);
  }

  /** The options as given; the run record never holds a secret, whatever option brought it. */
  private Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals < 0 ? argument.length() : equals);
      String value = equals < 0 ? "true" : argument.substring(equals + 1);
      given.put(
          name, SECRET.matcher(name).find() && !NO_SECRET.contains(name) ? "(withheld)" : value);
    }
    return given;
  }
}
