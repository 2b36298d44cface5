package dev.almanac.summarise.llm;

import dev.almanac.http.Backoff;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;

/**
 * When a request is sent again: after a passing fault as {@link Backoff} has it; after an answer
 * that makes no sense, at once, and at most twice.
 */
final class Retries {
  private static final int SLIPS = 2;

  private Retries() {}

  static FailsafeExecutor<Object> of(ModelConfig.Patience patience) {
    Backoff backoff =
        new Backoff(
            patience.tries(), patience.firstDelay(), patience.longestDelay(), patience.all());
    RetryPolicy<Object> passing =
        backoff.policy(
            fault -> fault instanceof ModelFault model && model.kind().isPassing(),
            fault -> fault instanceof ModelFault model ? model.retryAfter() : null);
    RetryPolicy<Object> slip =
        RetryPolicy.builder()
            .handleIf(fault -> fault instanceof ModelFault model && model.kind().isSlip())
            .withMaxRetries(SLIPS)
            .build();
    return Failsafe.with(slip, passing);
  }
}
