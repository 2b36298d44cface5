package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.collect.fetch.Deadline;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go, and where not; when, and with what. */
class SafetyTest {
  private static final String FIRST = "2025-03-01";
  private static final String LAST = "2025-03-31";

  @TempDir private Path folder = Path.of("");
  private final ForumApi api =
      new ForumApi(MadeUpPosts.of(250, LocalDate.parse(FIRST), 31, "www.lesswrong.com"), 100);
  private final Loopback server = new Loopback().serve("/graphql", api);

  SafetyTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9/graphql",
        "http://127.0.0.3:9/graphql",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:9/graphql",
        "http://2130706433:9/graphql",
        "https://example.com/graphql",
        "//example.com/graphql",
        "https://user:secret@127.0.0.1/graphql",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "/graphql",
        "http://[",
        ""
      })
  void aRedirectThatLeadsAwayIsNotFollowed(String target) throws Exception {
    server.misbehave(
        (exchange, number) -> {
          exchange.getResponseHeaders().set("Location", target);
          exchange.sendResponseHeaders(302, -1);
          return true;
        });

    SourceReport.Fault fault = Collections.fault(collect());

    assertThat(fault.message()).startsWith("refused: ").doesNotContain("secret");
    assertThat(fault.isPassing()).isFalse();
    assertThat(server.requests()).isLessThanOrEqualTo(4);
  }

  @Test
  void aConfiguredHostAtAPrivateAddressIsNotReached() throws Exception {
    URI here = URI.create(server.url("/graphql"));
    for (String host : List.of("127.0.0.1", "localhost", "127.0.0.2")) {
      SourceSpec spec = forum("http://" + host + ":" + here.getPort() + "/graphql");
      Sources none = new Sources(List.of(spec), "", true, Set.of(), Map.of());
      assertThat(Collections.fault(run(none)).message())
          .isEqualTo("refused: " + host + " is at a private, local or reserved address");
    }
    assertThat(server.requests()).isZero();
  }

  @Test
  void withoutLeaveNoRequestGoesUnencrypted() throws Exception {
    Sources encrypted =
        new Sources(
            List.of(forum(server.url("/graphql"))), "", false, Set.of("127.0.0.1"), Map.of());

    assertThat(Collections.fault(run(encrypted)).message())
        .isEqualTo("refused: http to 127.0.0.1 is not allowed");
    assertThat(server.requests()).isZero();
  }

  @Test
  void aKeyGoesToItsSourceAndNotAlongARedirectToAnotherServer() throws Exception {
    List<String> here = new CopyOnWriteArrayList<>();
    List<String> there = new CopyOnWriteArrayList<>();
    try (Loopback other = new Loopback()) {
      other.serve(
          "/graphql",
          exchange -> {
            there.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(404, -1);
          });
      server.misbehave(
          (exchange, number) -> {
            here.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.getResponseHeaders().set("Location", other.url("/graphql"));
            exchange.sendResponseHeaders(307, -1);
            return true;
          });
      SourceSpec spec =
          new SourceSpec(
              "forum",
              SourceSpec.Kind.FORUM,
              URI.create(server.url("/graphql")),
              List.of(),
              Duration.ZERO,
              100,
              null,
              null,
              "THE_KEY");
      Sources sources =
          new Sources(
              List.of(spec), "", true, Set.of("127.0.0.1"), Map.of("THE_KEY", "a-made-up-secret"));

      SourceReport report = run(sources);

      assertThat(here).containsExactly("Bearer a-made-up-secret");
      assertThat(there).containsExactly("null");
      assertThat(report.toString()).doesNotContain("a-made-up-secret");
    }
  }

  @Test
  void noCookieComesBackAndWhoAsksIsSaid() throws Exception {
    List<String> cookies = new CopyOnWriteArrayList<>();
    List<String> agents = new CopyOnWriteArrayList<>();
    server.misbehave(
        (exchange, number) -> {
          exchange.getResponseHeaders().add("Set-Cookie", "id=" + number + "; Path=/");
          cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          return false;
        });

    assertThat(collect().fault()).isNull();

    assertThat(cookies).isEmpty();
    assertThat(agents).hasSizeGreaterThan(3).containsOnly("Almanac/test (tests@example.org)");
  }

  @Test
  void aHostIsAskedAtItsPaceWhoeverAsksIt() throws Exception {
    List<Long> times = new CopyOnWriteArrayList<>();
    server.misbehave(
        (exchange, number) -> {
          times.add(System.nanoTime());
          return false;
        });
    Sources two =
        Collections.local(
            paced("one", server.url("/graphql")), paced("two", server.url("/graphql")));

    run(two);

    assertThat(times).hasSizeGreaterThan(8);
    long whole = java.util.Collections.max(times) - java.util.Collections.min(times);
    assertThat(Duration.ofNanos(whole)).isGreaterThan(Duration.ofMillis(50L * (times.size() - 2)));
  }

  @Test
  void retryAfterIsKeptTo() throws Exception {
    List<Long> times = new ArrayList<>();
    server.misbehave(
        (exchange, number) -> {
          times.add(System.nanoTime());
          if (number == 2) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(429, -1);
          }
          return number == 2;
        });

    assertThat(collect().fault()).isNull();

    assertThat(Duration.ofNanos(times.get(2) - times.get(1)))
        .isBetween(Duration.ofMillis(950), Duration.ofSeconds(10));
  }

  @Test
  void aCollectionEndsWhenItsTimeIsUpAndGoesOnTheNextTime() throws Exception {
    SourceReport cut = Collections.run(ticking(4), forum(server.url("/graphql"))).get(0);

    assertThat(Collections.fault(cut).isPassing()).isTrue();
    assertThat(Collections.fault(cut).message()).startsWith("deadline: ");
    assertThat(cut.records()).isBetween(1L, 249L);
    assertThat(cut.waiting()).isBetween(1, 30);
    SourceReport rest = collect();
    assertThat(rest.fault()).isNull();
    assertThat(cut.records() + rest.records()).isEqualTo(250);
  }

  @Test
  void aSourceThatIsDownUntilTheTimeIsUpIsSaidToBe() throws Exception {
    server.misbehave(
        (exchange, number) -> {
          exchange.sendResponseHeaders(503, -1);
          return true;
        });

    SourceReport report = Collections.run(ticking(2), forum(server.url("/graphql"))).get(0);

    assertThat(Collections.fault(report).message())
        .isEqualTo("deadline: the time is up, after server: status 503 of 127.0.0.1/graphql");
  }

  /** A collection whose time is up after so many requests. */
  private CollectConfig ticking(int requests) {
    CollectConfig config = Collections.config(folder, FIRST, LAST);
    Clock clock = new Ticking(config.deadline().clock().instant());
    return new CollectConfig(
        folder,
        config.days(),
        config.seenOn(),
        0,
        new Deadline(clock, clock.instant().plusSeconds(requests)),
        config.limits(),
        config.backoff(),
        config.userAgent());
  }

  private SourceReport collect() throws Exception {
    return run(Collections.local(forum(server.url("/graphql"))));
  }

  private SourceReport run(Sources sources) throws Exception {
    return new Collection(
            sources, Collections.config(folder, FIRST, LAST), (source, day, records) -> {})
        .run()
        .get(0);
  }

  private static SourceSpec forum(String url) {
    return Collections.forum(url);
  }

  private static SourceSpec paced(String name, String url) {
    return new SourceSpec(
        name,
        SourceSpec.Kind.FORUM,
        URI.create(url),
        List.of(),
        Duration.ofMillis(50),
        100,
        null,
        null,
        null);
  }

  /** A clock on which a second goes by whenever somebody looks. */
  private static final class Ticking extends Clock {
    private Instant now;

    Ticking(Instant start) {
      now = start;
    }

    @Override
    public synchronized Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
