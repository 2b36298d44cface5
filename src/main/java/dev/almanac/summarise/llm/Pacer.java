package dev.almanac.summarise.llm;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Holds requests back so that no minute has more of them, or of their tokens, than allowed. */
final class Pacer {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final @Nullable RateLimiter<Object> requests;
  private final @Nullable RateLimiter<Object> tokens;

  Pacer(ModelConfig.Pace pace) {
    requests = limiter(pace.requestsPerMinute());
    tokens = limiter(pace.tokensPerMinute());
  }

  private static @Nullable RateLimiter<Object> limiter(long perMinute) {
    return perMinute == 0 ? null : RateLimiter.smoothBuilder(perMinute, MINUTE).build();
  }

  /** Waits until a request of so many tokens may go. */
  void await(long size) {
    try {
      if (requests != null) {
        requests.acquirePermit();
      }
      if (tokens != null) {
        tokens.acquirePermits(Math.toIntExact(size));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFault(ModelFault.Kind.CONNECTION);
    }
  }
}
