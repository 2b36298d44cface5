package dev.almanac.summarise.llm;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request that gave no answer. It names the sort of fault and nothing that the endpoint, the
 * request or its headers hold, and has no cause, so that no key and no text can be read off it.
 */
public final class ModelFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Sorts of faults. */
  public enum Kind {
    /** 429: too many requests. */
    RATE_LIMITED(Ends.TRY_AGAIN),
    /** 503 or 529: the endpoint has no room for the request. */
    OVERLOADED(Ends.TRY_AGAIN),
    /** Any other 5xx: the endpoint's own fault, on its way to an answer or before. */
    SERVER(Ends.TRY_AGAIN),
    /** No answer within the deadline. */
    TIMEOUT(Ends.TRY_AGAIN),
    /** There was no connection on which to send. */
    CONNECTION(Ends.TRY_AGAIN),
    /** The connection broke after it was made. */
    BROKEN(Ends.TRY_AGAIN),
    /** An answer that is no JSON, or not of the schema. */
    MALFORMED(Ends.ASK_AGAIN),
    /** An answer without a text. */
    EMPTY(Ends.ASK_AGAIN),
    /** An answer over the limit of bytes. */
    OVERSIZED(Ends.REQUEST),
    /** 400 and its like: the endpoint does not take this request. */
    REJECTED(Ends.REQUEST),
    /** 400 that names the schema, or gives no reason: another request may be taken without one. */
    NO_SCHEMA(Ends.REQUEST),
    /** An answer that had no room for its end. */
    CUT(Ends.REQUEST),
    /** An answer that our own reading of it breaks on. */
    UNREADABLE(Ends.REQUEST),
    /** The model will not answer. */
    REFUSED(Ends.REQUEST),
    /** 401 or 403: no key, or not the right one. */
    UNAUTHORISED(Ends.RUN),
    /** 402: nothing is left on the account. */
    UNPAID(Ends.RUN),
    /** 404: no such endpoint or model. */
    NOT_FOUND(Ends.RUN),
    /** The endpoint's certificate is not trusted. */
    UNTRUSTED(Ends.RUN),
    /** The environment variable of the key is not set, or holds what no header can carry. */
    NO_KEY(Ends.RUN),
    /** Request after request failed: the endpoint is down. */
    DOWN(Ends.RUN),
    /** It took request after request and never gave an answer of use. */
    USELESS(Ends.RUN),
    /** The run's budget does not allow the request; a smaller one it may. */
    BUDGET(Ends.RUN);

    private final Ends ends;

    Kind(Ends ends) {
      this.ends = ends;
    }

    /** The name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same request may do better in a moment. */
    public boolean isPassing() {
      return ends == Ends.TRY_AGAIN;
    }

    /** Whether the model may answer better when asked once more. */
    public boolean isSlip() {
      return ends == Ends.ASK_AGAIN;
    }

    /** Whether the endpoint may have done its work, and be paid for it. */
    boolean mayBePaid() {
      return switch (this) {
        case SERVER, TIMEOUT, BROKEN, MALFORMED, EMPTY, OVERSIZED, CUT, UNREADABLE, REFUSED -> true;
        default -> false;
      };
    }

    /** Whether no further request of the run can do better. */
    public boolean endsRun() {
      return ends == Ends.RUN;
    }
  }

  private enum Ends {
    TRY_AGAIN,
    ASK_AGAIN,
    REQUEST,
    RUN
  }

  private final Kind kind;
  private final @Nullable Duration retryAfter;
  private final transient @Nullable Usage told;

  public ModelFault(Kind kind) {
    this(kind, null, null);
  }

  /**
   * @param retryAfter how long the endpoint asks to be left alone; null where it does not say
   */
  public ModelFault(Kind kind, @Nullable Duration retryAfter) {
    this(kind, retryAfter, null);
  }

  /**
   * @param told the tokens that the endpoint counted; null where it does not say
   */
  ModelFault(Kind kind, @Nullable Usage told) {
    this(kind, null, told);
  }

  private ModelFault(Kind kind, @Nullable Duration retryAfter, @Nullable Usage told) {
    super("the model gave no answer: " + kind.label());
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.told = told;
  }

  /** What sort of fault it is. */
  public Kind kind() {
    return kind;
  }

  /** How long the endpoint asks to be left alone; null where it does not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The tokens that the endpoint counted; null where it does not say. */
  @Nullable Usage told() {
    return told;
  }
}
