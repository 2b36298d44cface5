package dev.almanac.summarise.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one request and takes the answer whole, within a deadline and a limit of bytes. Follows no
 * redirect: the key goes to the endpoint that was named, and to no other.
 */
final class BoundedHttp implements HttpClient {
  /** An answer of a few sentences has a few kilobytes. */
  private static final int MOST_BYTES = 1 << 20;

  private final java.net.http.HttpClient client;
  private final Duration deadline;

  /**
   * @param deadline from sending to the last byte
   */
  BoundedHttp(Duration deadline) {
    this.deadline = deadline;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(deadline)
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The answer.
   *
   * @throws ModelFault where there is none, or one with a status that is no success
   */
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> response = send(of(request));
    int status = response.statusCode();
    if (status < 200 || status >= 300) {
      throw Statuses.fault(status, response.headers(), response.body());
    }
    Envelope.check(response.body());
    return SuccessfulHttpResponse.builder()
        .statusCode(status)
        .headers(response.headers().map())
        .body(response.body())
        .build();
  }

  private HttpResponse<byte[]> send(java.net.http.HttpRequest request) {
    // The request's own timeout ends with its headers; a body that drips is cut off by the future.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new BoundedBody(MOST_BYTES));
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new ModelFault(ModelFault.Kind.TIMEOUT);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ModelFault(ModelFault.Kind.BROKEN);
    } catch (ExecutionException e) {
      throw fault(e);
    }
  }

  /** The fault behind what the client threw; its message and its cause stay behind. */
  private static ModelFault fault(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelFault fault) {
        return fault;
      }
      if (cause instanceof SSLException) {
        return new ModelFault(ModelFault.Kind.UNTRUSTED);
      }
      if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
        return new ModelFault(ModelFault.Kind.CONNECTION);
      }
      if (cause instanceof HttpTimeoutException) {
        return new ModelFault(ModelFault.Kind.TIMEOUT);
      }
    }
    boolean isOutside = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      isOutside |= cause instanceof IOException || cause instanceof CompletionException;
    }
    return new ModelFault(isOutside ? ModelFault.Kind.BROKEN : ModelFault.Kind.REJECTED);
  }

  private java.net.http.HttpRequest of(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(deadline);
    request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    return builder
        .method(
            request.method().name(),
            java.net.http.HttpRequest.BodyPublishers.ofString(
                Objects.requireNonNullElse(request.body(), "")))
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are taken whole");
  }
}
