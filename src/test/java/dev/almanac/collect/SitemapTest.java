package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.almanac.Invocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog with a sitemap, on this machine. */
class SitemapTest {
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /private/
      """;

  @TempDir private Path folder = Path.of("");
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Loopback server = new Loopback();

  SitemapTest() throws IOException {}

  @BeforeEach
  void start() {
    server
        .serve("/robots.txt", exchange -> Loopback.answer(exchange, 200, "text/plain", ROBOTS))
        .serve("/sitemap.xml", this::index)
        .serve("/posts.xml", this::posts)
        .serve("/posts/", SitemapTest::page)
        .serve("/private/", SitemapTest::page)
        .serve("/gone", exchange -> exchange.sendResponseHeaders(404, -1));
    server.misbehave(
        (exchange, number) -> {
          asked.add(exchange.getRequestURI().getPath());
          return false;
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listedPagesComeAsTheyAreAndTheJobReadsThem() throws Exception {
    SourceReport report = collect("2026-01-01", "2026-01-31");

    assertThat(report.fault()).isNull();
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.days()).isEqualTo(2);
    assertThat(report.notes())
        .containsExactly(
            "1 pages without a date did not come",
            "robots.txt does not want 1 pages to be asked for",
            "1 listed pages are not there");
    assertThat(asked).doesNotContain("/private/diary", "/old.xml").containsOnlyOnce("/robots.txt");
    assertThat(CollectedDumps.files(folder.resolve("blog/2026/01/30.pages"))).hasSize(2);

    Invocation check = Invocation.of("check", "--input=" + folder, "--inputRoot=" + folder);
    assertThat(check.out()).contains("3 records in 3 files: 3 accepted, 0 rejects.");
    assertThat(check.out()).contains("html");
  }

  @Test
  void aPageThatIsRefusedHoldsBackNoOtherDay() throws Exception {
    server.serve("/closed", exchange -> exchange.sendResponseHeaders(403, -1));
    server.serve(
        "/mixed.xml",
        exchange ->
            Loopback.answer(
                exchange,
                200,
                "application/xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                    + listed("http://cdn.example/x", "2026-01-29")
                    + listed(server.url("/closed"), "2026-01-29")
                    + listed(server.url("/posts/one"), "2026-01-29")
                    + listed(server.url("/posts/two"), "2026-01-10")
                    + "</urlset>"));
    SourceSpec spec =
        Collections.spec("blog", SourceSpec.Kind.SITEMAP, server.url("/mixed.xml"), null);

    SourceReport report =
        Collections.run(Collections.config(folder, "2026-01-01", "2026-01-31"), spec).get(0);

    assertThat(report.records()).isEqualTo(2);
    assertThat(Collections.fault(report).isPassing()).isFalse();
    assertThat(Collections.fault(report).message()).startsWith("1 days lack records, ");
    assertThat(folder.resolve("blog/2026/01/.29.lacking")).exists();
  }

  @Test
  void aRedirectDoesNotLeadRoundRobotsTxt() throws Exception {
    server.serve(
        "/way",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/private/diary");
          exchange.sendResponseHeaders(302, -1);
        });
    server.serve(
        "/one.xml",
        exchange ->
            Loopback.answer(
                exchange,
                200,
                "application/xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                    + listed(server.url("/way"), "2026-01-29")
                    + "</urlset>"));
    SourceSpec spec =
        Collections.spec("blog", SourceSpec.Kind.SITEMAP, server.url("/one.xml"), null);

    SourceReport report =
        Collections.run(Collections.config(folder, "2026-01-01", "2026-01-31"), spec).get(0);

    assertThat(asked).contains("/way").doesNotContain("/private/diary");
    assertThat(report.records()).isZero();
    assertThat(report.notes()).containsExactly("robots.txt does not want 1 pages to be asked for");
  }

  private static String listed(String url, String day) {
    return "<url><loc>" + url + "</loc><lastmod>" + day + "</lastmod></url>";
  }

  @Test
  void whatADisallowedSiteHasDoesNotCome() throws Exception {
    server.misbehave(
        (exchange, number) -> {
          boolean isRobots = exchange.getRequestURI().getPath().equals("/robots.txt");
          if (isRobots) {
            Loopback.answer(exchange, 200, "text/plain", "User-agent: almanac\nDisallow: /\n");
          }
          return isRobots;
        });

    assertThat(collect("2026-01-01", "2026-01-31").records()).isZero();
  }

  @Test
  void aRobotsTxtThatCannotBeHadIsNoLeave() throws Exception {
    server.misbehave(
        (exchange, number) -> {
          boolean isRobots = exchange.getRequestURI().getPath().equals("/robots.txt");
          if (isRobots) {
            exchange.sendResponseHeaders(503, -1);
          }
          return isRobots;
        });

    SourceReport report = collect("2026-01-01", "2026-01-31");
    assertThat(report.records()).isZero();
    assertThat(report.fault())
        .isNotNull()
        .extracting(SourceReport.Fault::isPassing)
        .isEqualTo(true);
  }

  @Test
  void aSitemapStandsInForAFeedThatIsNotThereOrDoesNotReachBack() throws Exception {
    SourceSpec none =
        new SourceSpec(
            "blog",
            SourceSpec.Kind.FEED,
            URI.create(server.url("/gone")),
            List.of(),
            Duration.ZERO,
            0,
            null,
            URI.create(server.url("/sitemap.xml")),
            null);
    SourceReport report =
        Collections.run(Collections.config(folder, "2026-01-01", "2026-01-31"), none).get(0);
    assertThat(report.records()).isEqualTo(3);
    assertThat(report.notes().get(0)).startsWith("has no feed that can be read (not_found: ");

    server.serve(
        "/feed",
        exchange ->
            Loopback.answer(
                exchange,
                200,
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Kites</title><id>k</id><entry>"
                    + "<id>urn:a</id><title>A</title><link href='https://kites.example/a'/>"
                    + "<published>2026-01-30T12:00:00Z</published></entry></feed>"));
    SourceSpec both =
        new SourceSpec(
            "both",
            SourceSpec.Kind.FEED,
            URI.create(server.url("/feed")),
            List.of(),
            Duration.ZERO,
            0,
            null,
            URI.create(server.url("/sitemap.xml")),
            null);
    Collections.run(Collections.config(folder, "2026-01-01", "2026-01-31"), both);
    assertThat(CollectedDumps.files(folder.resolve("both")))
        .extracting(file -> folder.resolve("both").relativize(file).getName(2).toString())
        .containsExactly("10.pages", "30.xml.gz");
  }

  private SourceReport collect(String first, String last) throws Exception {
    SourceSpec spec =
        Collections.spec("blog", SourceSpec.Kind.SITEMAP, server.url("/sitemap.xml"), null);
    return Collections.run(Collections.config(folder, first, last), spec).get(0);
  }

  private void index(HttpExchange exchange) throws IOException {
    Loopback.answer(
        exchange,
        200,
        "application/xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>%s</loc><lastmod>2026-01-31</lastmod></sitemap>
        <sitemap><loc>%s</loc><lastmod>2019-01-31</lastmod></sitemap>
        </sitemapindex>
        """
            .formatted(server.url("/posts.xml"), server.url("/old.xml")));
  }

  private void posts(HttpExchange exchange) throws IOException {
    StringBuilder urls = new StringBuilder();
    for (String entry :
        List.of(
            "/posts/one 2026-01-10",
            "/posts/two 2026-01-30",
            "/posts/three 2026-01-30",
            "/private/diary 2026-01-30",
            "/gone 2026-01-30",
            "/posts/four 2020-01-01",
            "/posts/when ")) {
      String[] parts = entry.split(" ", -1);
      urls.append("<url><loc>").append(server.url(parts[0])).append("</loc>");
      urls.append(parts[1].isEmpty() ? "" : "<lastmod>" + parts[1] + "</lastmod>").append("</url>");
    }
    Loopback.answer(
        exchange,
        200,
        "application/xml",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + urls + "</urlset>");
  }

  private static void page(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Loopback.answer(
        exchange,
        200,
        "text/html; charset=utf-8",
        """
        <!DOCTYPE html><html><head><title>On %s kites</title>
        <link rel="canonical" href="https://kites.example%s">
        <meta property="article:published_time" content="2026-01-10T10:00:00Z"></head>
        <body><article><h1>On %s kites</h1><p>%s kites fly when the wind is right, and the wind is
        right on most days of the year.</p></article></body></html>
        """
            .formatted(path, path, path, path));
  }
}
