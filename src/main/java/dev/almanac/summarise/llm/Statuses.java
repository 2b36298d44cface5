package dev.almanac.summarise.llm;

import dev.almanac.http.RetryAfter;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** HTTP statuses → faults, with what the endpoint says of why, and of when to come again. */
final class Statuses {
  /** No waiting fills an account: what vendors say with a status that is meant to pass. */
  private static final Pattern UNPAID =
      Pattern.compile(
          "insufficient_quota|exceeded your current quota|billing_hard_limit|credit balance");

  /** The vendor's own filter, of what was sent. */
  private static final Pattern FILTERED =
      Pattern.compile("content_filter|content_policy|content management policy");

  /** Names of what an endpoint without schemas does not know. */
  private static final Pattern SCHEMA =
      Pattern.compile("schema|response_format|structured|grammar|json");

  /** The reason stands at the front, and a page of HTML has none. */
  private static final int MOST_BYTES = 4_000;

  private Statuses() {}

  static ModelFault fault(int status, HttpHeaders headers, byte[] body) {
    String reason =
        new String(body, 0, Math.min(MOST_BYTES, body.length), StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    return new ModelFault(kind(status, reason), RetryAfter.of(headers::firstValue));
  }

  private static ModelFault.Kind kind(int status, String reason) {
    boolean isUnpaid = (status == 429 || status == 400) && UNPAID.matcher(reason).find();
    return switch (status) {
      case 401, 403 -> ModelFault.Kind.UNAUTHORISED;
      case 402 -> ModelFault.Kind.UNPAID;
      case 404 -> ModelFault.Kind.NOT_FOUND;
      case 429 -> isUnpaid ? ModelFault.Kind.UNPAID : ModelFault.Kind.RATE_LIMITED;
      case 408, 425 -> ModelFault.Kind.TIMEOUT;
      case 400, 422 -> isUnpaid ? ModelFault.Kind.UNPAID : rejected(reason);
      case 503, 529 -> ModelFault.Kind.OVERLOADED;
      default -> status >= 500 ? ModelFault.Kind.SERVER : ModelFault.Kind.REJECTED;
    };
  }

  private static ModelFault.Kind rejected(String reason) {
    if (FILTERED.matcher(reason).find()) {
      return ModelFault.Kind.REFUSED;
    }
    return reason.isBlank() || SCHEMA.matcher(reason).find()
        ? ModelFault.Kind.NO_SCHEMA
        : ModelFault.Kind.REJECTED;
  }
}
