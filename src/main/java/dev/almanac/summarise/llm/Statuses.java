package dev.almanac.summarise.llm;

import dev.almanac.http.RetryAfter;
import java.net.http.HttpHeaders;

/** HTTP statuses → faults, with what the endpoint says of when to come again. */
final class Statuses {

  private Statuses() {}

  static ModelFault fault(int status, HttpHeaders headers) {
    return new ModelFault(kind(status), RetryAfter.of(headers::firstValue));
  }

  private static ModelFault.Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> ModelFault.Kind.UNAUTHORISED;
      case 402 -> ModelFault.Kind.UNPAID;
      case 404 -> ModelFault.Kind.NOT_FOUND;
      case 429 -> ModelFault.Kind.RATE_LIMITED;
      case 408, 425 -> ModelFault.Kind.TIMEOUT;
      case 503, 529 -> ModelFault.Kind.OVERLOADED;
      default -> status >= 500 ? ModelFault.Kind.SERVER : ModelFault.Kind.REJECTED;
    };
  }
}
