package dev.almanac.summarise.llm;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** HTTP statuses → faults, with what the endpoint says of when to come again. */
final class Statuses {

  private Statuses() {}

  static ModelFault fault(int status, HttpHeaders headers) {
    return new ModelFault(kind(status), retryAfter(headers));
  }

  private static ModelFault.Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> ModelFault.Kind.UNAUTHORISED;
      case 402 -> ModelFault.Kind.UNPAID;
      case 404 -> ModelFault.Kind.NOT_FOUND;
      case 429 -> ModelFault.Kind.RATE_LIMITED;
      case 408, 425 -> ModelFault.Kind.TIMEOUT;
      default -> status >= 500 ? ModelFault.Kind.SERVER : ModelFault.Kind.REJECTED;
    };
  }

  /**
   * {@code Retry-After} of RFC 9110, section 10.2.3, in seconds or as a date, which is counted from
   * the answer's own {@code Date}; and {@code retry-after-ms}, which some vendors send beside it.
   */
  private static @Nullable Duration retryAfter(HttpHeaders headers) {
    return value(headers, "retry-after-ms", text -> Duration.ofMillis(Long.parseLong(text)))
        .or(() -> value(headers, "retry-after", text -> Duration.ofSeconds(Long.parseLong(text))))
        .or(
            () ->
                value(headers, "retry-after", Statuses::moment)
                    .flatMap(
                        then ->
                            value(headers, "date", Statuses::moment).map(now -> wait(now, then))))
        .filter(wait -> !wait.isNegative())
        .orElse(null);
  }

  private static Duration wait(ZonedDateTime now, ZonedDateTime then) {
    return Duration.between(now, then);
  }

  private static ZonedDateTime moment(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static <T> Optional<T> value(
      HttpHeaders headers, String name, Function<String, T> reading) {
    try {
      return headers.firstValue(name).map(String::strip).map(reading);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
