package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
  @TempDir private Path folder = Path.of("");
  private SiteServer server;

  @BeforeEach
  void start() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site").resolve("2025"));
    Files.writeString(site.resolveSibling("index.html"), "<p>front");
    Files.writeString(site.resolve("index.html"), "<p>year");
    Files.writeString(site.resolve("a.js"), "1");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(site.resolve("out.txt"), folder.resolve("secret.txt"));
    server = SiteServer.start(folder.resolve("site"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** As it stands: no client mends the path on its way. */
  private String ask(String method, String path, String host) throws IOException {
    int port = URI.create(server.address()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pagesComeWithTheirTypeAndThePolicy() throws IOException {
    String page = ask("GET", "/", "localhost");
    assertThat(page).startsWith("HTTP/1.1 200").endsWith("<p>front");
    assertThat(page).containsIgnoringCase("content-type: text/html; charset=utf-8");
    assertThat(page).containsIgnoringCase("content-security-policy: default-src 'none';");
    assertThat(page).containsIgnoringCase("x-content-type-options: nosniff");
    assertThat(ask("GET", "/2025/", "127.0.0.1:80")).endsWith("<p>year");
    assertThat(ask("GET", "/2025/a.js", "localhost")).containsIgnoringCase("text/javascript");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/2025/..%2f..%2fsecret.txt",
        "/2025/%2e%2e/%2e%2e/secret.txt",
        "//etc/passwd",
        "/2025/..%5c..%5csecret.txt",
        "/2025/out.txt",
        "/2025/none.html",
        "/%00"
      })
  void nothingOutsideOfTheSiteIsShown(String path) throws IOException {
    String answer = ask("GET", path, "localhost");
    assertThat(answer).doesNotContain("secret").doesNotContain("root:");
    assertThat(answer).startsWith("HTTP/1.1 4").endsWith("There is no such page.\n");
  }

  @Test
  void otherHostsNamesAndMethodsAreRefused() throws IOException {
    assertThat(ask("GET", "/", "evil.invalid")).startsWith("HTTP/1.1 403");
    assertThat(ask("POST", "/", "localhost")).startsWith("HTTP/1.1 405");
    assertThat(ask("HEAD", "/", "localhost")).startsWith("HTTP/1.1 200").doesNotContain("front");
  }
}
