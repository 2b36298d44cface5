package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.almanac.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectCommandTest {
  private static final String POSTS = "{\"data\": {\"posts\": {\"results\": [%s]}}}";
  private static final String OLD =
      "{\"_id\": \"a\", \"title\": \"A\", \"postedAt\": \"2025-01-01T00:00:00Z\"}";

  @TempDir private Path folder = Path.of("");
  private Path sources = Path.of("");
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  CollectCommandTest() throws IOException {}

  @BeforeEach
  void start() throws IOException {
    server.createContext(
        "/graphql",
        exchange -> {
          try (exchange) {
            String asked =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isOfAllTime = asked.contains("\"after\":\"1970-");
            byte[] bytes = POSTS.formatted(isOfAllTime ? OLD : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.createContext(
        "/busy",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            exchange.sendResponseHeaders(429, -1);
          }
        });
    server.start();
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    sources =
        Files.writeString(
            folder.resolve("sources.yaml"),
            """
            contact: tests@example.org
            allowAddresses: [127.0.0.1]
            sources:
              good: {kind: forum, url: "%s/graphql", interval: 0s}
              busy: {kind: forum, url: "%s/busy", interval: 0s}
              gone: {kind: feed, url: "%s/gone", interval: 0s}
            """
                .formatted(here, here, here));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aSourceWithoutAPostIsDone() {
    Invocation collect = collect("--source=good", "--allowHttp", "--contact=me@example.org");

    assertThat(collect.exitCode()).isZero();
    assertThat(collect.err()).isEmpty();
    assertThat(collect.out()).containsPattern("good +2 +0 +2 +0  done");
    assertThat(folder.resolve("dumps/good/2025/03/.01.none")).isEmptyFile();
  }

  @Test
  void theExitCodeSaysWhetherTryingAgainHelps() {
    assertThat(collect("--source=good,gone", "--allowHttp").exitCode()).isEqualTo(ExitCode.INPUT);

    Invocation collect = collect("--allowHttp");

    assertThat(collect.exitCode()).isEqualTo(ExitCode.TRY_AGAIN);
    assertThat(collect.out())
        .containsPattern("good .* done")
        .containsPattern("busy .* try again, rate_limited: status 429 of 127.0.0.1/busy; 2 days")
        .containsPattern("gone .* failed, not_found: status 404 of 127.0.0.1/gone");
  }

  @Test
  void withoutLeaveNothingIsAskedUnencrypted() {
    Invocation collect = collect("--source=good");

    assertThat(collect.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(collect.out()).contains("failed, refused: http to 127.0.0.1 is not allowed");
  }

  @Test
  void aFolderThatAnotherCollectionHoldsIsLeftAlone() throws IOException {
    Path held = Files.createDirectories(folder.resolve("dumps/good"));
    try (var lock = dev.almanac.collect.days.SourceLock.of(held).orElseThrow()) {
      assertThat(lock).isNotNull();
      Invocation collect = collect("--source=good", "--allowHttp");
      assertThat(collect.exitCode()).isEqualTo(ExitCode.TRY_AGAIN);
      assertThat(collect.out()).contains("another collection is at work");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--until=2999-01-01,a day is collected when it is over",
    "--since=2025-03-09,--since is after the last day",
    "--refresh=soon,--refresh is a number of days",
    "--source=reddit,no source is called reddit",
    "--source=ftp://example.org/,no address of the web",
    "--maxTime=long,--maxTime is a time such as 30m",
    "--maxTime=9999999999999h,--maxTime is a time of up to a year",
    "--maxTime=-1s,--maxTime is a time of up to a year",
    "--since=-999999999-01-01,--since is before the web",
    "--contact=,sources are told how to reach you",
    "--since=yesterday,--since",
    "--sources=none.yaml,no such file"
  })
  void wrongUsageIsSaidInOneLine(String argument, String message) {
    Invocation collect = collect(argument);

    assertThat(collect.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(collect.err()).contains(message);
    assertThat(folder.resolve("dumps")).doesNotExist();
  }

  private Invocation collect(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("collect", "--output=" + folder.resolve("dumps")));
    for (String standard :
        List.of("--sources=" + sources, "--since=2025-03-01", "--until=2025-03-02")) {
      String name = standard.substring(0, standard.indexOf('=') + 1);
      if (List.of(more).stream().noneMatch(argument -> argument.startsWith(name))) {
        arguments.add(standard);
      }
    }
    arguments.addAll(List.of(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }
}
