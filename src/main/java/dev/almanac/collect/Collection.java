package dev.almanac.collect;

import dev.almanac.collect.days.DayFiles;
import dev.almanac.collect.days.SourceLock;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.fetch.HostPace;
import dev.almanac.collect.fetch.HostRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Collects from all sources, some at a time; one that fails leaves the others alone. */
public final class Collection {
  /** Most of the time is spent waiting for a source's pace. */
  private static final int MOST_AT_ONCE = 4;

  private final Sources sources;
  private final CollectConfig config;
  private final Watcher watcher;

  /** Is told how far a collection has come, by several threads. */
  @FunctionalInterface
  public interface Watcher {
    /** A day of a source has come; so many records have, up to now. */
    void came(String source, LocalDate day, long records);
  }

  /**
   * @param sources which, and what they may do
   */
  public Collection(Sources sources, CollectConfig config, Watcher watcher) {
    this.sources = sources;
    this.config = config;
    this.watcher = watcher;
  }

  /** Collects; what came of each source, in their order. */
  public List<SourceReport> run() throws IOException, InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.min(MOST_AT_ONCE, sources.specs().size()));
    try (Fetcher.Shared shared =
        new Fetcher.Shared(
            rules(), config.limits(), pace(), config.deadline(), config.userAgent())) {
      List<Future<SourceReport>> futures = new ArrayList<>();
      for (SourceSpec spec : sources.specs()) {
        Fetcher fetcher = shared.fetcher(config.backoff());
        futures.add(workers.submit(() -> collect(spec, fetcher)));
      }
      List<SourceReport> reports = new ArrayList<>();
      for (Future<SourceReport> future : futures) {
        reports.add(report(future));
      }
      return reports;
    } finally {
      workers.shutdownNow();
    }
  }

  private static SourceReport report(Future<SourceReport> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Whatever goes wrong in a source is its own. */
  private SourceReport collect(SourceSpec spec, Fetcher fetcher) {
    Path folder = config.output().resolve(spec.name());
    DayFiles files = new DayFiles(folder, config.days(), config.seenOn(), config.refresh());
    Tally tally = new Tally(spec.name(), files, watcher, sources.key(spec));
    int wanted = 0;
    SourceReport.Fault fault = null;
    try {
      Optional<SourceLock> lock = SourceLock.of(folder);
      if (lock.isEmpty()) {
        return tally.report(0, 0, new SourceReport.Fault("another collection is at work", true));
      }
      SourceLock held = lock.get();
      try (held) {
        NavigableSet<LocalDate> days = files.wanted();
        wanted = days.size();
        if (!days.isEmpty()) {
          SourceKinds.source(spec, fetcher, folder, sources.key(spec)).collect(days, tally);
        }
      }
    } catch (FetchFault e) {
      fault = SourceReport.Fault.of(e);
    } catch (IOException e) {
      fault = SourceReport.Fault.of(e);
    } catch (RuntimeException e) {
      fault = SourceReport.Fault.of(e);
    }
    return tally.report(fetcher.requests(), wanted, fault);
  }

  private HostRules rules() {
    TreeSet<String> hosts = new TreeSet<>();
    sources.specs().forEach(spec -> hosts.addAll(spec.allHosts()));
    return new HostRules(hosts, sources.allowsHttp(), sources.addresses());
  }

  private HostPace pace() {
    Map<String, Duration> intervals = new HashMap<>();
    for (SourceSpec spec : sources.specs()) {
      for (String host : spec.allHosts()) {
        intervals.merge(host, spec.interval(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    return new HostPace(intervals, Duration.ZERO);
  }
}
