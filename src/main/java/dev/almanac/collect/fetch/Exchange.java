package dev.almanac.collect.fetch;

import dev.almanac.http.RetryAfter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and takes its answer whole, within a deadline and limits of bytes. It follows
 * no redirect, keeps no cookie, tries nothing twice and uses no proxy.
 */
final class Exchange implements Closeable {
  private final CloseableHttpClient client;
  private final FetchLimits limits;
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "fetch-deadline");
            thread.setDaemon(true);
            return thread;
          });

  Exchange(HostRules rules, FetchLimits limits, String userAgent) {
    this.limits = limits;
    Timeout wait = Timeout.of(limits.deadline());
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new AddressGuard(rules.addresses()))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(wait)
                            .setSocketTimeout(wait)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(wait).build())
            .setUserAgent(userAgent)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            // Unpacked here, where the limit of bytes is known.
            .disableContentCompression()
            .build();
  }

  /**
   * The answer, of whatever status.
   *
   * @throws FetchFault where there is none
   */
  Answer send(Request request) {
    HttpUriRequestBase sent =
        new HttpUriRequestBase(request.json() == null ? "GET" : "POST", request.url());
    sent.setHeader("Accept-Encoding", "gzip");
    request.headers().forEach(sent::setHeader);
    if (request.json() != null) {
      sent.setEntity(new StringEntity(request.json(), ContentType.APPLICATION_JSON));
    }
    // A time limit of the socket is for each read; a body that drips would never reach it.
    Future<?> deadline =
        alarm.schedule(sent::cancel, limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(sent, response -> answer(request, sent, response));
    } catch (IOException e) {
      throw fault(e, request, deadline.isDone());
    } finally {
      deadline.cancel(false);
    }
  }

  private Answer answer(Request request, HttpUriRequestBase sent, ClassicHttpResponse response)
      throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    try {
      byte[] body = body(response.getEntity(), headers.get("content-encoding"), request.where());
      return new Answer(response.getCode(), Map.copyOf(headers), body, request.url());
    } catch (FetchFault e) {
      // What is left of the body is not drained.
      sent.cancel();
      throw e;
    }
  }

  private byte[] body(@Nullable HttpEntity entity, @Nullable String encoding, String where)
      throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    byte[] sent = BoundedBytes.read(entity.getContent(), limits.packedBytes(), where);
    return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity" -> sent;
      case "gzip", "x-gzip" -> BoundedBytes.unpacked(sent, limits.bytes(), where);
      default -> throw new FetchFault(FetchFault.Kind.MALFORMED, "an unknown packing of " + where);
    };
  }

  private static FetchFault fault(IOException e, Request request, boolean isLate) {
    String where = request.where();
    if (e instanceof AddressGuard.RefusedAddressException) {
      return new FetchFault(FetchFault.Kind.REFUSED, String.valueOf(e.getMessage()));
    }
    if (isLate || e instanceof InterruptedIOException) {
      return new FetchFault(FetchFault.Kind.TIMEOUT, "no whole answer from " + where);
    }
    // A connection that breaks within its encryption is no certificate that is not trusted.
    boolean isUntrusted =
        e instanceof SSLException && e.getCause() instanceof java.security.GeneralSecurityException;
    return isUntrusted
        ? new FetchFault(FetchFault.Kind.UNTRUSTED, "the certificate of " + where)
        : new FetchFault(FetchFault.Kind.CONNECTION, e.getClass().getSimpleName() + " at " + where);
  }

  /** A fault for a status that is no success. */
  static FetchFault fault(Answer answer, String where) {
    int status = answer.status();
    FetchFault.Kind kind =
        switch (status) {
          case 401, 403 -> FetchFault.Kind.UNAUTHORISED;
          case 404, 410 -> FetchFault.Kind.NOT_FOUND;
          case 408, 425 -> FetchFault.Kind.TIMEOUT;
          case 429 -> FetchFault.Kind.RATE_LIMITED;
          default -> status >= 500 ? FetchFault.Kind.SERVER : FetchFault.Kind.REJECTED;
        };
    return new FetchFault(kind, "status " + status + " of " + where, RetryAfter.of(answer::header));
  }

  @Override
  public void close() throws IOException {
    alarm.shutdownNow();
    client.close();
  }
}
