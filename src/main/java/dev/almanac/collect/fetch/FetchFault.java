package dev.almanac.collect.fetch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request that brought no answer that can be used. It says what went wrong and where, and nothing
 * of headers or of what the other side sent.
 */
public final class FetchFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Sorts of faults. */
  public enum Kind {
    /** 429: too many requests. */
    RATE_LIMITED(true, true),
    /** 5xx: the source's own fault, or its overload. */
    SERVER(true, true),
    /** No answer within the deadline. */
    TIMEOUT(true, true),
    /** The connection was refused or broke, before the answer or within it. */
    CONNECTION(true, true),
    /** The answer contradicts what was asked or what was answered before. */
    INCONSISTENT(true, true),
    /** The answer lacks some of what it should tell, and says so. */
    INCOMPLETE(true, true),
    /** The answer is not of the form that the source has. */
    MALFORMED(true, false),
    /** The whole collection has run for as long as it may. */
    DEADLINE(false, true),
    /** An answer over a limit of bytes, packed or unpacked. */
    OVERSIZED(false, false),
    /** An address, a scheme or a host that no request goes to. */
    REFUSED(false, false),
    /** The site's robots.txt does not want it. */
    DISALLOWED(false, false),
    /** The source's certificate is not trusted. */
    UNTRUSTED(false, false),
    /** 401 or 403. */
    UNAUTHORISED(false, false),
    /** 404 or 410. */
    NOT_FOUND(false, false),
    /** 400 and its like: the source does not take this request. */
    REJECTED(false, false);

    private final boolean isRetried;
    private final boolean isPassing;

    Kind(boolean isRetried, boolean isPassing) {
      this.isRetried = isRetried;
      this.isPassing = isPassing;
    }

    /** The name in messages. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same request may do better in a moment. */
    public boolean isRetried() {
      return isRetried;
    }

    /** Whether another collection, later, may do better. */
    public boolean isPassing() {
      return isPassing;
    }
  }

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  /**
   * @param detail in one line, without secrets
   */
  public FetchFault(Kind kind, String detail) {
    this(kind, detail, null);
  }

  FetchFault(Kind kind, String detail, @Nullable Duration retryAfter) {
    super(kind.label() + ": " + detail);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** What sort of fault it is. */
  public Kind kind() {
    return kind;
  }

  /** How long the source asks to be left alone; null where it does not say. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
