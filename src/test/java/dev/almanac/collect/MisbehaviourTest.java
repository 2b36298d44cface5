package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.almanac.collect.MadeUpPosts.MadeUpPost;
import dev.almanac.collect.fetch.FetchLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A forum whose answers go wrong. */
class MisbehaviourTest {
  private static final String FIRST = "2025-03-01";
  private static final String LAST = "2025-03-31";
  private static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofMillis(1500), 1 << 20, 4 << 20, 3, 4 << 20);

  /** One that learns the fields, three with posts, two without more, one with an older one. */
  private static final int UNTROUBLED = 7;

  @TempDir private Path folder = Path.of("");
  private final List<MadeUpPost> posts =
      MadeUpPosts.of(250, LocalDate.parse(FIRST), 31, "www.lesswrong.com");
  private final ForumApi api = new ForumApi(withAnOlderOne(posts), 100);
  private final Loopback server = new Loopback().serve("/graphql", api);

  MisbehaviourTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> whatPasses() {
    return Stream.of(
        Arguments.of("429", status(429, "", "")),
        Arguments.of("429 with Retry-After", status(429, "Retry-After", "1")),
        Arguments.of("500", status(500, "", "")),
        Arguments.of("503 with Retry-After", status(503, "Retry-After", "1")),
        Arguments.of("silence", (Loopback.Mischief) (exchange, number) -> sleep(2500)),
        Arguments.of("a slow drip", (Loopback.Mischief) (exchange, number) -> drip(exchange)),
        Arguments.of("a cut body", (Loopback.Mischief) (exchange, number) -> cut(exchange)),
        Arguments.of("cut JSON", body("{\"data\": {\"posts\": {\"results\": [{\"_id\": \"a")),
        Arguments.of("a page of HTML", body("<html><body>One moment, please</body></html>")),
        Arguments.of("errors", body("{\"errors\": [{\"message\": \"timeout\"}], \"data\": null}")),
        Arguments.of("no posts", body("{\"data\": {\"posts\": null}}")),
        Arguments.of("a post without a date", posts("{\"_id\": \"abcdefgh\"}")),
        Arguments.of(
            "posts out of order",
            posts(
                "{\"_id\": \"a\", \"postedAt\": \"2025-03-02T00:00:00Z\"},"
                    + "{\"_id\": \"b\", \"postedAt\": \"2025-03-03T00:00:00Z\"}")),
        Arguments.of("a broken gzip", gzipped("x".getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatPasses")
  void aFaultThatPassesCostsTriesAndNoPost(String name, Loopback.Mischief fault) throws Exception {
    server.misbehave(
        (exchange, number) -> (number == 3 || number == 4) && fault.on(exchange, number));

    SourceReport report = collect();

    assertThat(report.fault()).as(name).isNull();
    assertThat(report.records()).isEqualTo(250);
    assertThat(server.requests()).isEqualTo(UNTROUBLED + 2);
  }

  static Stream<Arguments> whatStays() {
    return Stream.of(
        Arguments.of("500", status(500, "", ""), true),
        Arguments.of("429 for an hour", status(429, "Retry-After", "3600"), true),
        Arguments.of("a slow drip", (Loopback.Mischief) (exchange, number) -> drip(exchange), true),
        Arguments.of("a cut body", (Loopback.Mischief) (exchange, number) -> cut(exchange), true),
        Arguments.of("404", status(404, "", ""), false),
        Arguments.of("403", status(403, "", ""), false),
        Arguments.of("400", status(400, "", ""), false),
        Arguments.of("HTML", body("<html></html>"), false),
        Arguments.of("a gzip bomb", gzipped(bomb(1)), false),
        Arguments.of("a gzip bomb in a gzip bomb", gzipped(bomb(2)), false),
        Arguments.of("a body without end", (Loopback.Mischief) (e, n) -> flood(e), false),
        Arguments.of("another packing", packedAs("br"), false),
        Arguments.of("a packing in a packing", packedAs("gzip, gzip"), false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatStays")
  void aFaultThatStaysEndsTheSourceWithItsReason(
      String name, Loopback.Mischief fault, boolean isPassing) throws Exception {
    server.misbehave(fault);

    SourceReport report = collect();

    assertThat(report.fault()).as(name).isNotNull();
    assertThat(Collections.fault(report).isPassing())
        .as(Collections.fault(report).message())
        .isEqualTo(isPassing);
    assertThat(report.waiting()).isEqualTo(31);
    // What is too large is asked for in ever smaller pages.
    boolean isTooLarge = Collections.fault(report).message().startsWith("oversized: ");
    assertThat(server.requests()).isLessThanOrEqualTo(isTooLarge ? 12 : 4);
    assertThat(CollectedDumps.files(folder)).isEmpty();
  }

  @Test
  void theSamePageForEverEnds() throws Exception {
    server.misbehave(posts("{\"_id\": \"aaaaa\", \"postedAt\": \"2025-03-02T00:00:00Z\"}"));

    SourceReport report = collect();

    assertThat(report.fault()).isNotNull();
    assertThat(Collections.fault(report).message()).contains("the same posts again and again");
    assertThat(server.requests()).isLessThan(10);
  }

  @Test
  void aForumThatPassesOverTheTimeEnds() throws Exception {
    server.misbehave(posts("{\"_id\": \"aaaaa\", \"postedAt\": \"2031-03-02T00:00:00Z\"}"));

    assertThat(collect().fault()).isNotNull();
    assertThat(server.requests()).isLessThan(10);
    assertThat(CollectedDumps.files(folder)).isEmpty();
  }

  @Test
  void pagesWithoutEndEnd() throws Exception {
    AtomicInteger next = new AtomicInteger();
    server.misbehave(
        (exchange, number) -> {
          List<String> page = new ArrayList<>();
          for (int i = 0; i < 100; i++) {
            page.add(
                "{\"_id\": \"n%05d\", \"postedAt\": \"2025-03-02T00:00:00Z\"}"
                    .formatted(next.incrementAndGet()));
          }
          return posts(String.join(",", page)).on(exchange, number);
        });

    assertThat(collect().fault()).isNotNull();
    assertThat(server.requests()).isLessThan(30);
  }

  @Test
  void postsThatVanishBetweenPagesAreNoticed() throws Exception {
    server.misbehave(
        (exchange, number) -> {
          if (number == 3) {
            api.become(posts.subList(150, 250));
          }
          return false;
        });

    SourceReport report = collect();
    assertThat(report.fault()).isNotNull();
    assertThat(Collections.fault(report).isPassing()).isTrue();
    assertThat(Collections.fault(report).message()).contains("missing");

    server.misbehave((exchange, number) -> false);
    api.become(withAnOlderOne(posts));
    assertThat(collect().fault()).isNull();
    assertThat(CollectedDumps.lines(folder)).hasSize(250);
  }

  @Test
  void aSourceThatFailsLeavesTheOthersAlone() throws Exception {
    server.serve("/down", exchange -> exchange.sendResponseHeaders(500, -1));
    List<SourceReport> reports =
        Collections.run(
            Collections.config(folder, FIRST, LAST, LIMITS),
            Collections.spec("down", SourceSpec.Kind.FORUM, server.url("/down"), null),
            Collections.forum(server.url("/graphql")));

    assertThat(reports).extracting(SourceReport::name).containsExactly("down", "forum");
    assertThat(reports.get(0).fault()).isNotNull();
    assertThat(reports.get(1).fault()).isNull();
    assertThat(reports.get(1).records()).isEqualTo(250);
  }

  private static List<MadeUpPost> withAnOlderOne(List<MadeUpPost> posts) {
    List<MadeUpPost> older =
        MadeUpPosts.of(1, LocalDate.parse("2025-01-01"), 1, "www.lesswrong.com");
    return Stream.concat(posts.stream(), older.stream()).toList();
  }

  private SourceReport collect() throws Exception {
    return Collections.run(
            Collections.config(folder, FIRST, LAST, LIMITS),
            Collections.forum(server.url("/graphql")))
        .get(0);
  }

  private static Loopback.Mischief status(int status, String header, String value) {
    return (exchange, number) -> {
      if (!header.isEmpty()) {
        exchange.getResponseHeaders().set(header, value);
      }
      exchange.sendResponseHeaders(status, -1);
      return true;
    };
  }

  private static Loopback.Mischief body(String body) {
    return (exchange, number) -> {
      Loopback.answer(exchange, 200, "application/json", body);
      return true;
    };
  }

  private static Loopback.Mischief posts(String posts) {
    return body("{\"data\": {\"posts\": {\"results\": [" + posts + "]}}}");
  }

  private static Loopback.Mischief gzipped(byte[] bytes) {
    return (exchange, number) -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      return true;
    };
  }

  private static Loopback.Mischief packedAs(String packing) {
    return (exchange, number) -> {
      exchange.getResponseHeaders().set("Content-Encoding", packing);
      Loopback.answer(exchange, 200, "application/json", "{}");
      return true;
    };
  }

  /** Many zeros, packed so often. */
  private static byte[] bomb(int layers) {
    try {
      byte[] bytes = new byte[64 << 20];
      for (int i = 0; i < layers; i++) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
          out.write(bytes);
        }
        bytes = packed.toByteArray();
      }
      return bytes;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static boolean drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 30; i++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      sleep(100);
    }
    return true;
  }

  private static boolean cut(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 5000);
    exchange.getResponseBody().write("{\"data\": {".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
    return true;
  }

  private static boolean flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1000; i++) {
      exchange.getResponseBody().write(chunk);
    }
    return true;
  }
}
