package dev.almanac.summarise.llm;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import java.time.Duration;

/**
 * When a request is sent again: after a passing fault with delays that double, as AWS's
 * “Exponential backoff and jitter” (2015) advises, or when the endpoint says; after an answer that
 * makes no sense, at once, and at most twice.
 */
final class Retries {
  /** An endpoint may name any number; what is longer than this is given up anyway. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final double JITTER = 0.25;
  private static final int SLIPS = 2;

  /** A negative delay leaves it to the backoff. */
  private static final Duration AS_USUAL = Duration.ofMillis(-1);

  private Retries() {}

  static FailsafeExecutor<Object> of(ModelConfig.Patience patience) {
    RetryPolicy<Object> passing =
        RetryPolicy.builder()
            .handleIf(fault -> fault instanceof ModelFault model && model.kind().isPassing())
            .abortIf((result, fault) -> isTooLong(fault, patience.longestDelay()))
            .withMaxAttempts(patience.tries())
            .withMaxDuration(patience.all())
            .withBackoff(patience.firstDelay(), patience.longestDelay().plusMillis(1))
            .withJitter(JITTER)
            .withDelayFnOn(Retries::delay, ModelFault.class)
            .build();
    RetryPolicy<Object> slip =
        RetryPolicy.builder()
            .handleIf(fault -> fault instanceof ModelFault model && model.kind().isSlip())
            .withMaxRetries(SLIPS)
            .build();
    return Failsafe.with(slip, passing);
  }

  private static Duration delay(dev.failsafe.ExecutionContext<Object> context) {
    Throwable last = context.getLastException();
    Duration asked = last instanceof ModelFault fault ? fault.retryAfter() : null;
    // The jitter may take a quarter off, and nobody is asked again before their time.
    if (asked == null) {
      return AS_USUAL;
    }
    return (asked.compareTo(LONGEST) > 0 ? LONGEST : asked).multipliedBy(4).dividedBy(3);
  }

  private static boolean isTooLong(Throwable thrown, Duration longest) {
    Duration asked = thrown instanceof ModelFault fault ? fault.retryAfter() : null;
    return asked != null && asked.compareTo(longest) > 0;
  }
}
