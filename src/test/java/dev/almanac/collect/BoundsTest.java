package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What never ends, ends with a reason; and what goes wrong in one source stays there. */
class BoundsTest {
  private static final String FIRST = "2025-03-01";
  private static final String LAST = "2025-03-31";

  @TempDir private Path folder = Path.of("");
  private final Loopback server = new Loopback();
  private final AtomicInteger pages = new AtomicInteger();

  BoundsTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFeedWhosePagesAreManyMegabytesEnds() throws Exception {
    server.serve(
        "/feed",
        exchange ->
            rss(
                exchange,
                "<a:link rel=\"next\" href=\"?" + pages.incrementAndGet() + "\"/>",
                "<item><title>t"
                    + pages
                    + "</title><description>"
                    + "z".repeat(1 << 20)
                    + "</description><pubDate>Sat, 15 Mar 2025 12:00:00 GMT</pubDate></item>"));

    SourceReport report = collect(SourceSpec.Kind.FEED, "/feed");

    assertThat(Collections.fault(report).message())
        .isEqualTo("oversized: more than 4194304 bytes of items");
    assertThat(server.requests()).isLessThan(8);
  }

  @Test
  void aSitemapThatUnpacksWithoutEndEnds() throws Exception {
    byte[] bomb = packed(" ".repeat(64 << 20));
    server.serve(
        "/sitemap.xml.gz",
        exchange -> {
          exchange.sendResponseHeaders(200, bomb.length);
          exchange.getResponseBody().write(bomb);
        });

    SourceReport report = collect(SourceSpec.Kind.SITEMAP, "/sitemap.xml.gz");

    assertThat(Collections.fault(report).message()).startsWith("oversized: more than 8388608 ");
  }

  @Test
  void aPackedSitemapIsRead() throws Exception {
    byte[] packed =
        packed(
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                + server.url("/page")
                + "</loc><lastmod>2025-03-15</lastmod></url></urlset>");
    server.serve(
        "/sitemap.xml.gz",
        exchange -> {
          exchange.sendResponseHeaders(200, packed.length);
          exchange.getResponseBody().write(packed);
        });
    server.serve("/page", exchange -> Loopback.answer(exchange, 200, "text/html", "<p>Kites"));

    assertThat(collect(SourceSpec.Kind.SITEMAP, "/sitemap.xml.gz").records()).isEqualTo(1);
  }

  @Test
  void theSamePageOfPapersForEverEnds() throws Exception {
    server.serve(
        "/api",
        exchange ->
            Loopback.answer(
                exchange,
                200,
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><o:totalResults"
                    + " xmlns:o='http://a9.com/-/spec/opensearch/1.1/'>2147483647</o:totalResults>"
                    + "<entry><id>http://arxiv.org/abs/2503.00001v1</id><title>A</title>"
                    + "<published>2025-03-15T12:00:00Z</published></entry></feed>"));
    SourceSpec spec = Collections.spec("a", SourceSpec.Kind.ARXIV, server.url("/api"), "all:a");

    SourceReport report =
        Collections.run(Collections.config(folder, "2025-03-15", "2025-03-15"), spec).get(0);

    assertThat(Collections.fault(report).message())
        .isEqualTo("inconsistent: the same page again from arXiv");
    assertThat(server.requests()).isLessThan(5);
  }

  @Test
  void anAddressWithAPortThatIsNoneIsRefused() throws Exception {
    server.serve(
        "/feed",
        exchange ->
            rss(
                exchange,
                "<a:link rel=\"next\" href=\"http://127.0.0.1:99999/\"/>",
                "<item><title>t</title><pubDate>Sat, 15 Mar 2025 12:00:00 GMT</pubDate></item>"));

    assertThat(Collections.fault(collect(SourceSpec.Kind.FEED, "/feed")).message())
        .startsWith("refused: ");
  }

  @Test
  void aDayThatNoCalendarHasIsNone() throws Exception {
    server.serve(
        "/feed",
        exchange ->
            Loopback.answer(
                exchange,
                200,
                "application/json",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\","
                    + " \"date_published\": \"+999999999-12-31T23:59:59-18:00\"}]}"));

    SourceReport report = collect(SourceSpec.Kind.FEED, "/feed");

    assertThat(report.fault()).isNull();
    assertThat(report.notes()).containsExactly("1 items without a date did not come");
  }

  @Test
  void aFileInThePlaceOfASourcesFolderEndsThatSourceAlone() throws Exception {
    Files.writeString(folder.resolve("broken"), "a file");
    server.serve(
        "/graphql",
        new ForumApi(
            MadeUpPosts.of(10, java.time.LocalDate.parse(FIRST), 31, "www.lesswrong.com"), 100));

    List<SourceReport> reports =
        Collections.run(
            Collections.config(folder, FIRST, LAST),
            Collections.spec("broken", SourceSpec.Kind.FORUM, server.url("/graphql"), null),
            Collections.forum(server.url("/graphql")));

    assertThat(Collections.fault(reports.get(0)).message()).startsWith("a disk failed: ");
    assertThat(reports.get(1).fault()).isNull();
    assertThat(reports.get(1).records()).isEqualTo(10);
  }

  @Test
  void aFaultOfTheProgramEndsItsSourceAlone() throws Exception {
    server.serve(
        "/graphql",
        new ForumApi(
            MadeUpPosts.of(10, java.time.LocalDate.parse(FIRST), 31, "www.lesswrong.com"), 100));
    SourceSpec broken =
        Collections.spec("broken", SourceSpec.Kind.ARXIV, server.url("/graphql"), null);

    List<SourceReport> reports =
        Collections.run(
            Collections.config(folder, FIRST, LAST),
            broken,
            Collections.forum(server.url("/graphql")));

    assertThat(Collections.fault(reports.get(0)).message())
        .startsWith("a fault of the program: NullPointerException");
    assertThat(reports.get(1).records()).isEqualTo(10);
  }

  private SourceReport collect(SourceSpec.Kind kind, String path) throws Exception {
    SourceSpec spec = Collections.spec("source", kind, server.url(path), null);
    return Collections.run(Collections.config(folder, FIRST, LAST), spec).get(0);
  }

  private static void rss(com.sun.net.httpserver.HttpExchange exchange, String head, String items)
      throws IOException {
    Loopback.answer(
        exchange,
        200,
        "application/rss+xml",
        "<rss version=\"2.0\" xmlns:a=\"http://www.w3.org/2005/Atom\"><channel><title>t</title>"
            + head
            + items
            + "</channel></rss>");
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
