package dev.almanac.collect.fetch;

import dev.almanac.http.Backoff;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Asks the configured sources: at their pace, again after a fault that passes, and along redirects
 * that stay with them. One for a source; those of a collection share pace and connections.
 */
public final class Fetcher {
  private static final int NOT_MODIFIED = 304;

  private final Shared shared;
  private final FailsafeExecutor<Object> tries;
  private final AtomicLong requests = new AtomicLong();

  private Fetcher(Shared shared, Backoff backoff) {
    this.shared = shared;
    this.tries =
        Failsafe.with(
            backoff.policy(
                fault -> fault instanceof FetchFault fetch && fetch.kind().isRetried(),
                fault -> fault instanceof FetchFault fetch ? fetch.retryAfter() : null));
  }

  /** What a request may cost. */
  public FetchLimits limits() {
    return shared.limits;
  }

  /** How many requests were sent, those of redirects and of further tries among them. */
  public long requests() {
    return requests.get();
  }

  /**
   * What the answer says. The request is sent again where reading its answer ends with a fault that
   * is retried.
   *
   * @param reading of an answer of success, or 304
   * @throws FetchFault where no try was any good
   */
  public <T> T ask(Request request, Function<Answer, T> reading) {
    return ask(request, status -> false, reading);
  }

  /**
   * The same where other statuses are answers too.
   *
   * @param isAnswer whether a status that is no success is left to the reading
   */
  public <T> T ask(Request request, IntPredicate isAnswer, Function<Answer, T> reading) {
    return ask(request, isAnswer, url -> {}, reading);
  }

  /**
   * The same where each address is looked at before it is asked, those of redirects among them.
   *
   * @param check throws a {@link FetchFault} where it is not to be asked
   */
  public <T> T askAlong(Request request, Consumer<URI> check, Function<Answer, T> reading) {
    return ask(request, status -> false, check, reading);
  }

  private <T> T ask(
      Request request, IntPredicate isAnswer, Consumer<URI> check, Function<Answer, T> reading) {
    AtomicReference<FetchFault> last = new AtomicReference<>();
    return tries.get(() -> attempt(() -> reading.apply(answer(request, isAnswer, check)), last));
  }

  /** One try; one that comes too late says why there was another before. */
  private static <T> T attempt(Supplier<T> asking, AtomicReference<FetchFault> last) {
    try {
      return asking.get();
    } catch (FetchFault e) {
      FetchFault before = last.getAndSet(e);
      if (e.kind() == FetchFault.Kind.DEADLINE && before != null) {
        throw new FetchFault(e.kind(), "the time is up, after " + before.getMessage());
      }
      throw e;
    }
  }

  /** Has a host asked no faster than this from now on. */
  public void slow(String host, Duration interval) {
    shared.pace.slow(host, interval);
  }

  private Answer answer(Request first, IntPredicate isAnswer, Consumer<URI> check) {
    Request request = first;
    for (int hops = 0; hops <= shared.limits.redirects(); hops++) {
      shared.rules.check(request.url());
      check.accept(request.url());
      shared.deadline.check();
      shared.pace.await(request.url().getHost());
      requests.incrementAndGet();
      Answer answer = shared.exchange.send(request);
      int status = answer.status();
      boolean isUnchanged = status == NOT_MODIFIED && request.isConditional();
      if ((status >= 200 && status < 300) || isUnchanged || isAnswer.test(status)) {
        return answer;
      }
      if (status == NOT_MODIFIED) {
        throw new FetchFault(
            FetchFault.Kind.INCONSISTENT, "status 304 unasked for of " + request.where());
      }
      if (status < 300 || status >= 400) {
        throw Exchange.fault(answer, request.where());
      }
      String target = answer.header("location").orElse("");
      request = request.at(Urls.resolve(request.url(), target));
    }
    throw new FetchFault(FetchFault.Kind.REFUSED, "too many redirects from " + first.where());
  }

  /** What the fetchers of a collection share. */
  public static final class Shared implements Closeable {
    private final HostRules rules;
    private final FetchLimits limits;
    private final HostPace pace;
    private final Deadline deadline;
    private final Exchange exchange;

    /**
     * @param userAgent says who asks
     */
    public Shared(
        HostRules rules, FetchLimits limits, HostPace pace, Deadline deadline, String userAgent) {
      this.rules = rules;
      this.limits = limits;
      this.pace = pace;
      this.deadline = deadline;
      this.exchange = new Exchange(rules, limits, userAgent);
    }

    /** A fetcher for one source. */
    public Fetcher fetcher(Backoff backoff) {
      return new Fetcher(this, backoff);
    }

    @Override
    public void close() throws IOException {
      exchange.close();
    }
  }
}
