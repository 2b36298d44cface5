package dev.almanac.summarise.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Gives the library our HTTP client; its own timeouts are passed over, ours being stricter. */
final class BoundedHttpBuilder implements HttpClientBuilder {
  private final Duration deadline;

  BoundedHttpBuilder(Duration deadline) {
    this.deadline = deadline;
  }

  @Override
  public Duration connectTimeout() {
    return deadline;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return deadline;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return new BoundedHttp(deadline);
  }
}
