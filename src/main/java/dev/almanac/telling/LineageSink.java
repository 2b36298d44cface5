package dev.almanac.telling;

import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineageClientException;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.FileConfig;
import io.openlineage.client.transports.FileTransport;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where OpenLineage's events go: to the end of a file, an event a line, or to an address. */
final class LineageSink {
  private static final int PATIENCE_MILLIS = 5_000;

  private final String target;
  private final @Nullable String key;

  /**
   * @param target a file, or an address as OpenLineage's servers have, such as {@code
   *     http://localhost:5000}; events go to its {@code api/v1/lineage} where it has no path
   * @param key sent as bearer token; null where none is due
   */
  LineageSink(String target, @Nullable String key) {
    this.target = target;
    this.key = key;
  }

  /**
   * Hands on an event.
   *
   * @throws IOException where it is not taken
   */
  void emit(RunEvent event) throws IOException {
    // The client's own front would add a circuit breaker and counters to a single request.
    try {
      if (isAddress(target)) {
        try (HttpTransport transport = new HttpTransport(http())) {
          transport.emit(event);
        }
      } else {
        Files.createDirectories(Path.of(target).toAbsolutePath().resolveSibling(""));
        new FileTransport(new FileConfig(target)).emit(event);
      }
    } catch (IOException | OpenLineageClientException e) {
      throw new IOException(target + ": " + Faults.reason(e), e);
    }
  }

  private HttpConfig http() {
    HttpConfig config = new HttpConfig();
    config.setUrl(URI.create(target));
    config.setTimeoutInMillis(PATIENCE_MILLIS);
    if (key != null) {
      ApiKeyTokenProvider token = new ApiKeyTokenProvider();
      token.setApiKey(key);
      config.setAuth(token);
    }
    return config;
  }

  static boolean isAddress(String target) {
    return target.startsWith("http://") || target.startsWith("https://");
  }
}
