package dev.almanac.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When an answer says to come again. */
public final class RetryAfter {

  private RetryAfter() {}

  /**
   * {@code Retry-After} of RFC 9110, section 10.2.3, in seconds or as a date, which is counted from
   * the answer's own {@code Date}; and {@code retry-after-ms}, which some vendors send beside it.
   *
   * @param headers the first value of a header by its name in lower case
   * @return null where the answer does not say, or says what cannot be read
   */
  public static @Nullable Duration of(Function<String, Optional<String>> headers) {
    return value(headers, "retry-after-ms", text -> Duration.ofMillis(Long.parseLong(text)))
        .or(() -> value(headers, "retry-after", text -> Duration.ofSeconds(Long.parseLong(text))))
        .or(
            () ->
                value(headers, "retry-after", RetryAfter::moment)
                    .flatMap(
                        then ->
                            value(headers, "date", RetryAfter::moment)
                                .map(now -> Duration.between(now, then))))
        .filter(wait -> !wait.isNegative())
        .orElse(null);
  }

  private static ZonedDateTime moment(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static <T> Optional<T> value(
      Function<String, Optional<String>> headers, String name, Function<String, T> reading) {
    try {
      return headers.apply(name).map(String::strip).map(reading);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
