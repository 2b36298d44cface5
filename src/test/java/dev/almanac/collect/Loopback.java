package dev.almanac.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server on this machine. */
final class Loopback implements AutoCloseable {
  /** Gets in the way of an answer. */
  @FunctionalInterface
  interface Mischief {
    /**
     * Answers in its own way, or not at all.
     *
     * @param number of the request, from 1
     * @return whether the request has had its answer
     */
    boolean on(HttpExchange exchange, int number) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Mischief mischief = (exchange, number) -> false;

  Loopback() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.start();
  }

  /** Has a path answered so. */
  Loopback serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            int number = requests.incrementAndGet();
            if (!mischief.on(exchange, number)) {
              handler.handle(exchange);
            }
          }
        });
    return this;
  }

  /** Has something go wrong from now on. */
  void misbehave(Mischief how) {
    mischief = how;
  }

  /** Requests so far. */
  int requests() {
    return requests.get();
  }

  /** The address of a path here. */
  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Sends a whole answer. */
  static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
