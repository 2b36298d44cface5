package dev.almanac.cli;

import dev.almanac.audit.AuditConfig;
import dev.almanac.audit.Audits;
import dev.almanac.audit.Findings;
import dev.almanac.audit.Subject;
import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.publish.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** {@code almanac audit}: the audits of a run over all that is published. */
@Command(
    name = "audit",
    description = {
      "Runs the audits that every run must pass before it publishes, over all that is published.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {"almanac audit --output=DIR [--only=NAME[,NAME]] [--list] [OPTION]..."},
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 all hold; 2 wrong usage; 3 nothing is published there; 4 an audit failed."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private static final Set<String> TAKEN = Set.of("output", "failOver", "seenOn", "allowDrop");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--only",
      paramLabel = "NAME[,NAME]",
      split = ",",
      description = "The audits to run. Default: all.")
  private List<String> only = Audits.names();

  @Option(names = "--list", description = "Says what each audit makes sure of, and runs none.")
  private boolean list;

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with those of the job's own options that audits know. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new AuditCommand());
    JobOptions.addTo(command, TAKEN::contains);
    return command;
  }

  @Override
  public Integer call() throws CommandException {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    try {
      if (list) {
        only.forEach(name -> out.printf(Locale.ROOT, "%-14s  %s%n", name, Audits.holds(name)));
        return ExitCode.DONE;
      }
      AlmanacOptions options = OptionParser.parse(JobOptions.arguments(command, others, null));
      Path output = JobSetup.output(options);
      if (!Files.isDirectory(output.resolve("tables"))) {
        throw new CommandException(ExitCode.INPUT, "no tables are published in " + output, null);
      }
      only.forEach(Audits::holds);
      return run(output, JobSetup.audits(options), out) ? ExitCode.DONE : ExitCode.AUDIT;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, DiskFault.reason(e), e);
    }
  }

  private boolean run(Path output, AuditConfig config, PrintWriter out) throws IOException {
    Clock clock = Clock.systemUTC();
    Subject subject = new Subject(Snapshot.of(output), config);
    boolean allHold = true;
    for (String name : only) {
      Instant start = clock.instant();
      Findings findings = Audits.run(name, subject);
      double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
      boolean holds = findings.found() == 0;
      allHold &= holds;
      out.printf(
          Locale.ROOT,
          "%-14s  %-6s  %,10d checked  %6.1f s%n",
          name,
          holds ? "OK" : "FAILED",
          findings.checked(),
          seconds);
      findings.first().forEach(finding -> out.println("    " + finding));
      long more = findings.found() - findings.first().size();
      if (more > 0) {
        out.printf(Locale.ROOT, "    and %,d more%n", more);
      }
      out.flush();
    }
    return allHold;
  }
}
