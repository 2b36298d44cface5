package dev.almanac.cli;

import dev.almanac.collect.CollectConfig;
import dev.almanac.collect.Collection;
import dev.almanac.collect.SourceReport;
import dev.almanac.collect.Sources;
import dev.almanac.collect.SourcesFile;
import dev.almanac.collect.fetch.Deadline;
import dev.almanac.collect.fetch.FetchLimits;
import dev.almanac.http.Backoff;
import dev.almanac.model.DayRange;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac collect}: from where posts are published to dumps. */
@Command(
    name = "collect",
    description = {
      "Collects posts from forums, arXiv and feeds into dumps that run reads: DIR/SOURCE/YYYY/MM/,"
          + " a day a file, in the source's own shape.",
      "",
      "The files are all its state: what is there is not asked for again, and what was stopped"
          + " goes on where it stopped.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac collect [--source=NAME_OR_FEED[,...]] --since=DAY [--until=DAY] --output=DIR",
      "       [OPTION]..."
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  almanac collect --source=lesswrong,eaforum --since=2016-01-01 --output=dumps",
      "  almanac collect --source=https://example.org/feed.xml --since=2024-01-01 --output=dumps",
      "",
      "Exit codes: 0 done; 1 a fault of the program; 2 wrong usage or configuration; 3 a source that",
      "is missing or cannot be read; 75 try again: a source did not answer, or a disk failed."
    },
    mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {
  private static final String HOME = "almanac.home";
  private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final Backoff BACKOFF =
      new Backoff(6, Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofMinutes(15));

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--source",
      paramLabel = "NAME_OR_FEED",
      split = ",",
      description = "Names of sources, and addresses of feeds. Default: all in the file.")
  private List<String> chosen = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "Which sources there are. Default: data/sources.yaml.")
  private @Nullable Path sourcesFile;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      required = true,
      description = "The first day, in UTC.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "The last day. Default: yesterday, the last that is over.")
  private @Nullable LocalDate until;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Where the dumps go.")
  private @Nullable Path output;

  @Option(
      names = "--refresh",
      paramLabel = "DAYS",
      description =
          "Looks again at so many of the last days, such as 14d; what has changed there is written"
              + " beside the first dump.")
  private @Nullable String refresh;

  @Option(
      names = "--seenOn",
      paramLabel = "DAY",
      description = "The day on which what has changed was seen. Default: today, in UTC.")
  private @Nullable LocalDate seenOn;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "How those who run a source reach you. Default: the file's.")
  private @Nullable String contact;

  @Option(names = "--maxTime", paramLabel = "TIME", description = "Such as 30m. Default: 12h.")
  private String maxTime = "12h";

  @Option(names = "--allowHttp", description = "Lets sources be asked without encryption.")
  private boolean allowHttp;

  @Override
  public Integer call() throws CommandException, InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    Path dumps = Objects.requireNonNull(output).toAbsolutePath().normalize();
    try {
      Sources sources = sources();
      Clock clock = Clock.systemUTC();
      CollectConfig config = config(sources, dumps, clock);
      if (sources.contact().isEmpty()) {
        throw new IllegalArgumentException(
            "sources are told how to reach you: --contact=ADDRESS, or contact in the file");
      }
      Collection.Watcher progress = new CollectProgress(command.commandLine().getErr(), clock);
      List<SourceReport> reports = new Collection(sources, config, progress).run();
      new CollectPrinter(command.commandLine().getOut()).print(reports);
      return exitCode(reports);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (FileSystemException e) {
      throw new CommandException(ExitCode.USAGE, DiskFault.reason(e), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.TRY_AGAIN, "a disk failed: " + DiskFault.reason(e), e);
    }
  }

  private Sources sources() throws IOException {
    Path file =
        sourcesFile == null
            ? Path.of(System.getProperty(HOME, ""), "data", "sources.yaml")
            : sourcesFile;
    return SourcesFile.read(file, System::getenv).with(contact, allowHttp).only(chosen);
  }

  private CollectConfig config(Sources sources, Path dumps, Clock clock) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate first = Objects.requireNonNull(since);
    LocalDate last = until == null ? today.minusDays(1) : until;
    if (!last.isBefore(today)) {
      throw new IllegalArgumentException("--until: a day is collected when it is over, in UTC");
    }
    if (first.isBefore(EARLIEST)) {
      throw new IllegalArgumentException("--since is before the web, and before " + EARLIEST);
    }
    if (first.isAfter(last)) {
      throw new IllegalArgumentException("--since is after the last day, " + last);
    }
    Duration longest = longest();
    return new CollectConfig(
        dumps,
        new DayRange(first, last),
        seenOn == null ? today : seenOn,
        refreshedDays(),
        new Deadline(clock, clock.instant().plus(longest)),
        FetchLimits.STANDARD,
        BACKOFF,
        userAgent(sources.contact()));
  }

  private Duration longest() {
    try {
      Duration time = Duration.parse("PT" + maxTime);
      if (!time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0) {
        return time;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("--maxTime is a time such as 30m", e);
    }
    throw new IllegalArgumentException("--maxTime is a time of up to a year, such as 30m");
  }

  private int refreshedDays() {
    if (refresh == null) {
      return 0;
    }
    Matcher days = DAYS.matcher(refresh);
    if (!days.matches()) {
      throw new IllegalArgumentException("--refresh is a number of days, such as 14d");
    }
    return Integer.parseInt(days.group(1));
  }

  private static String userAgent(String contact) {
    String safe = contact.replaceAll("[^\\x20-\\x7e]", "");
    return "Almanac/"
        + Version.current()
        + " (collects posts for digests"
        + (safe.isEmpty() ? ")" : "; " + safe + ")");
  }

  private static int exitCode(List<SourceReport> reports) {
    int code = ExitCode.DONE;
    for (SourceReport report : reports) {
      SourceReport.Fault fault = report.fault();
      if (fault != null && code != ExitCode.TRY_AGAIN) {
        code = fault.isPassing() ? ExitCode.TRY_AGAIN : ExitCode.INPUT;
      }
    }
    return code;
  }
}
