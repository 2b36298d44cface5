package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bearer token goes to the server of its source, and into no message. */
class SecretsTest {
  private static final String SECRET = "a-made-up-secret";

  @TempDir private Path folder = Path.of("");
  private final List<String> here = new CopyOnWriteArrayList<>();
  private final List<String> there = new CopyOnWriteArrayList<>();
  private final Loopback server = new Loopback();
  private final Loopback other = new Loopback();

  SecretsTest() throws IOException {}

  @BeforeEach
  void start() {
    other.serve(
        "/",
        exchange -> {
          there.add(key(exchange));
          exchange.sendResponseHeaders(404, -1);
        });
  }

  @AfterEach
  void stop() {
    server.close();
    other.close();
  }

  @Test
  void anOlderPageOfAFeedOnAnotherServerIsAskedForWithoutIt() throws Exception {
    server.serve(
        "/source",
        exchange -> {
          here.add(key(exchange));
          Loopback.answer(
              exchange,
              200,
              "application/rss+xml",
              "<rss version=\"2.0\" xmlns:a=\"http://www.w3.org/2005/Atom\"><channel><title>t</title>"
                  + "<a:link rel=\"next\" href=\""
                  + other.url("/older")
                  + "\"/><item><title>t</title><link>https://kites.example/1</link>"
                  + "<pubDate>Sat, 15 Mar 2025 12:00:00 GMT</pubDate></item></channel></rss>");
        });

    collect(SourceSpec.Kind.FEED);

    assertThat(here).containsOnly("Bearer " + SECRET);
    assertThat(there).containsOnly("none");
  }

  @Test
  void aListedPageOnAnotherServerIsAskedForWithoutIt() throws Exception {
    server.serve(
        "/source",
        exchange -> {
          here.add(key(exchange));
          Loopback.answer(
              exchange,
              200,
              "application/xml",
              "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                  + other.url("/page")
                  + "</loc><lastmod>2025-03-15</lastmod></url></urlset>");
        });

    collect(SourceSpec.Kind.SITEMAP);

    assertThat(here).containsOnly("Bearer " + SECRET);
    assertThat(there).hasSize(2).containsOnly("none");
  }

  @Test
  void whatAServerSaysOfItIsSaidWithoutIt() throws Exception {
    server.serve(
        "/source",
        exchange ->
            Loopback.answer(
                exchange,
                400,
                "application/json",
                "{\"errors\": [{\"message\": \""
                    + "x".repeat(108)
                    + " "
                    + key(exchange)
                    + " is not valid \\u009b31m\\u202e\"}]}"));

    SourceReport.Fault fault = Collections.fault(collect(SourceSpec.Kind.FORUM));

    assertThat(fault.message())
        .contains("x Bearer …")
        .doesNotContain("a-made")
        .doesNotContain("\u009b")
        .doesNotContain("\u202e");
  }

  private SourceReport collect(SourceSpec.Kind kind) throws Exception {
    SourceSpec spec =
        new SourceSpec(
            "closed",
            kind,
            URI.create(server.url("/source")),
            List.of(),
            Duration.ZERO,
            100,
            null,
            null,
            "THE_KEY");
    Sources sources =
        new Sources(List.of(spec), "", true, Set.of("127.0.0.1"), Map.of("THE_KEY", SECRET));
    return new Collection(
            sources,
            Collections.config(folder, "2025-03-01", "2025-03-31"),
            (source, day, records) -> {})
        .run()
        .get(0);
  }

  private static String key(HttpExchange exchange) {
    String key = exchange.getRequestHeaders().getFirst("Authorization");
    return key == null ? "none" : key;
  }
}
