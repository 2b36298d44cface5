package dev.almanac.collect.fetch;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds requests back so that a host gets one in an interval, whoever asks it. */
public final class HostPace {
  private final Map<String, Duration> intervals;
  private final Duration others;
  private final Map<String, RateLimiter<Object>> limiters = new ConcurrentHashMap<>();

  /**
   * @param intervals from one request to the next, by host in lower case
   * @param others the interval of every other host
   */
  public HostPace(Map<String, Duration> intervals, Duration others) {
    this.intervals = new ConcurrentHashMap<>(intervals);
    this.others = others;
  }

  /** Has a host asked no faster than this from now on. */
  void slow(String host, Duration interval) {
    String name = host.toLowerCase(Locale.ROOT);
    Duration before = intervals.getOrDefault(name, others);
    if (interval.compareTo(before) > 0) {
      intervals.put(name, interval);
      limiters.remove(name);
    }
  }

  /** Waits until the host may be asked. */
  void await(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    Duration interval = intervals.getOrDefault(name, others);
    if (interval.isZero()) {
      return;
    }
    try {
      limiters
          .computeIfAbsent(name, key -> RateLimiter.smoothBuilder(interval).build())
          .acquirePermit();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchFault(FetchFault.Kind.DEADLINE, "interrupted");
    }
  }
}
