package dev.almanac.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Shows the files of a folder to this machine alone, as they are. */
final class SiteServer implements AutoCloseable {
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NO_SUCH_METHOD = 405;
  private static final int NO_BODY = -1;
  private static final int THREADS = 4;

  /** The same that stands in every page. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json; charset=utf-8",
          "xml", "application/xml; charset=utf-8",
          "opml", "text/x-opml; charset=utf-8");

  private final Path root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private SiteServer(Path root, HttpServer server) {
    this.root = root;
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   */
  static SiteServer start(Path folder, int port) throws IOException {
    Path root = folder.toRealPath();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    SiteServer site = new SiteServer(root, server);
    HttpHandler handler = site::answer;
    server.createContext("/", handler);
    server.setExecutor(site.threads);
    server.start();
    return site;
  }

  /** Where it is. */
  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean isHead = exchange.getRequestMethod().equals("HEAD");
      if (!isHead && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        refuse(exchange, NO_SUCH_METHOD, "Only GET and HEAD are answered.");
        return;
      }
      if (!isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
        refuse(exchange, FORBIDDEN, "This site answers to localhost alone.");
        return;
      }
      Path file = file(exchange.getRequestURI().getPath());
      if (file == null) {
        refuse(exchange, NOT_FOUND, "There is no such page.");
        return;
      }
      String name = file.getFileName().toString();
      String type =
          TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      long bytes = Files.size(file);
      exchange.sendResponseHeaders(OK, isHead || bytes == 0 ? NO_BODY : bytes);
      if (!isHead && bytes > 0) {
        Files.copy(file, exchange.getResponseBody());
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    byte[] body = (why + "\n").getBytes(StandardCharsets.UTF_8);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, isHead ? NO_BODY : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }

  /** A page of another host that resolves to this machine has no business here. */
  private static boolean isLocal(@Nullable String host) {
    return host != null && host.matches("(?i)(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?");
  }

  /**
   * The regular file within the root that a path names, links resolved; null where there is none.
   */
  private @Nullable Path file(@Nullable String path) throws IOException {
    if (path == null || path.indexOf('\0') >= 0 || path.contains("..") || path.contains("\\")) {
      return null;
    }
    Path file = root.resolve(path.replaceFirst("^/+", "")).normalize();
    if (Files.isDirectory(file)) {
      file = file.resolve("index.html");
    }
    return file.startsWith(root) && Files.isRegularFile(file) && file.toRealPath().startsWith(root)
        ? file
        : null;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
