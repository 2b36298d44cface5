package dev.almanac.telling;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A real server on the loopback address that keeps what it is sent. */
public final class Receiver implements AutoCloseable {

  /** What was sent. */
  public record Sent(String path, @Nullable String authorization, ByteString body) {}

  private final HttpServer server;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  /**
   * Starts it.
   *
   * @param status of every answer
   */
  public Receiver(int status) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          sent.add(
              new Sent(
                  exchange.getRequestURI().getPath(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  ByteString.copyFrom(exchange.getRequestBody().readAllBytes())));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  /** Of its root. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** All that was sent. */
  public List<Sent> sent() {
    return sent;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
