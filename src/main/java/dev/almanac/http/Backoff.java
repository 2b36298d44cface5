package dev.almanac.http;

import dev.failsafe.ExecutionContext;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a request is sent again after a fault that passes: with delays that double and are spread by
 * a quarter, as AWS's “Exponential backoff and jitter” (2015) advises, or when the other side says.
 *
 * @param tries of one request, the first among them
 * @param firstDelay before the second try
 * @param longestDelay between two tries; a side that asks for more is not waited for
 * @param all tries of one request with the delays between them
 */
public record Backoff(int tries, Duration firstDelay, Duration longestDelay, Duration all) {
  /** The other side may name any number; what is longer than this is given up anyway. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final double JITTER = 0.25;

  /** A negative delay leaves it to the backoff. */
  private static final Duration AS_USUAL = Duration.ofMillis(-1);

  /**
   * The policy for Failsafe.
   *
   * @param isPassing whether trying again may help
   * @param asked how long the other side asks to be left alone; null where it does not say
   */
  public RetryPolicy<Object> policy(
      Predicate<Throwable> isPassing, Function<Throwable, @Nullable Duration> asked) {
    return RetryPolicy.builder()
        .handleIf(isPassing::test)
        .abortIf((result, fault) -> isTooLong(fault, asked))
        .withMaxAttempts(tries)
        .withMaxDuration(all)
        .withBackoff(firstDelay, longestDelay.plusMillis(1))
        .withJitter(JITTER)
        .withDelayFn(context -> delay(context, asked))
        .build();
  }

  private static Duration delay(
      ExecutionContext<Object> context, Function<Throwable, @Nullable Duration> asked) {
    Throwable last = context.getLastException();
    Duration wait = last == null ? null : asked.apply(last);
    // The jitter may take a quarter off, and nobody is asked again before their time.
    return wait == null
        ? AS_USUAL
        : (wait.compareTo(LONGEST) > 0 ? LONGEST : wait).multipliedBy(4).dividedBy(3);
  }

  private boolean isTooLong(
      @Nullable Throwable fault, Function<Throwable, @Nullable Duration> asked) {
    Duration wait = fault == null ? null : asked.apply(fault);
    return wait != null && wait.compareTo(longestDelay) > 0;
  }
}
