package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.almanac.Invocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RSS, Atom and JSON Feed, played by a server on this machine. */
class FeedsTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>
      <title><![CDATA[Kites & Wind]]></title><link>https://kites.example</link>
      <atom:link href="https://kites.example/feed.xml" rel="self"/><lastBuildDate>Sun, 01 Feb 2026 05:00:00 GMT</lastBuildDate>
      <item><title><![CDATA[Three & four kites]]></title><link>https://kites.example/three</link><guid>three</guid><dc:creator>Ada</dc:creator><pubDate>Sat, 31 Jan 2026 23:59:59 GMT</pubDate><content:encoded><![CDATA[<p>Three kites fly.</p>]]></content:encoded></item>
      <item><title>Two kites</title><link>https://kites.example/two</link><guid>two</guid><pubDate>Fri, 30 Jan 2026 20:00:00 -0500</pubDate><description>Two kites fly.</description></item>
      <item><title>One kite</title><link>https://kites.example/one</link><guid>one</guid><pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate><description>One kite flies.</description></item>
      <item><title>A kite without a day</title><link>https://kites.example/none</link><description>When?</description></item>
      </channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Kites</title><id>urn:kites</id>
      <link href="https://kites.example/"/><author><name>Ada</name></author><updated>2026-02-01T00:00:00Z</updated>
      <entry><id>urn:three</id><title>Three kites</title><link href="https://kites.example/three"/><published>2026-01-31T23:59:59Z</published><updated>2026-02-01T00:10:00Z</updated><content type="html">&lt;p&gt;Three kites fly.&lt;/p&gt;</content></entry>
      <entry><id>urn:two</id><title>Two kites</title><link href="https://kites.example/two"/><published>2026-01-30T20:00:00-05:00</published><updated>2026-01-31T01:00:00Z</updated><content type="html">&lt;p&gt;Two kites fly.&lt;/p&gt;</content></entry>
      <entry><id>urn:one</id><title>One kite</title><link href="https://kites.example/one"/><updated>2026-01-01T00:00:00Z</updated><summary>One kite flies.</summary></entry>
      </feed>
      """;
  private static final String JSON =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Kites", "items": [
       {"id": "3", "url": "https://kites.example/three", "title": "Three kites", "content_html": "<p>Three kites fly.</p>", "date_published": "2026-01-31T23:59:59Z"},
       {"id": "2", "url": "https://kites.example/two", "title": "Two kites", "content_html": "<p>Two kites fly.</p>", "date_published": "2026-01-30T20:00:00-05:00"},
       {"id": "1", "url": "https://kites.example/one", "title": "One kite", "content_text": "One kite flies.", "date_modified": "2026-01-01T00:00:00Z"}]}
      """;

  @TempDir private Path folder = Path.of("");
  private volatile String body = "";
  private volatile String lastCondition = "";
  private final Loopback server = new Loopback();

  FeedsTest() throws java.io.IOException {
    HttpHandler feed =
        exchange -> {
          String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
          lastCondition = condition == null ? "" : condition;
          String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
          exchange.getResponseHeaders().set("ETag", etag);
          if (etag.equals(condition)) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            Loopback.answer(exchange, 200, "application/xml", body);
          }
        };
    server.serve("/feed", feed);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom", "json"})
  void theItemsOfADayStandInItsFileAndTheJobReadsThem(String form) throws Exception {
    body = form.equals("rss") ? RSS : form.equals("atom") ? ATOM : JSON;

    SourceReport report = collect("2026-01-01", "2026-01-31");

    assertThat(report.fault()).isNull();
    assertThat(report.records()).isEqualTo(3);
    String ending = form.equals("json") ? ".jsonl.gz" : ".xml.gz";
    assertThat(CollectedDumps.files(folder))
        .extracting(file -> folder.relativize(file).toString())
        .containsExactly("kites/2026/01/01" + ending, "kites/2026/01/31" + ending);
    Invocation check = Invocation.of("check", "--input=" + folder, "--inputRoot=" + folder);
    assertThat(check.out()).contains("3 records in 2 files: 3 accepted, 0 rejects.");
  }

  @Test
  void anItemIsWrittenAsItCame() throws Exception {
    body = RSS;
    collect("2026-01-01", "2026-01-31");

    assertThat(CollectedDumps.text(folder.resolve("kites/2026/01/31.xml.gz")))
        .contains("<item><title><![CDATA[Three & four kites]]></title>")
        .contains("<content:encoded><![CDATA[<p>Three kites fly.</p>]]></content:encoded></item>")
        .contains("<title><![CDATA[Kites & Wind]]></title>")
        .doesNotContain("lastBuildDate")
        .doesNotContain("One kite");
  }

  @Test
  void whatDidNotComeIsSaid() throws Exception {
    body = RSS;

    assertThat(collect("2025-01-01", "2026-01-31").notes())
        .containsExactly(
            "1 items without a date did not come",
            "goes back to 2026-01-01; older posts did not come");
  }

  @Test
  void aFeedThatHasNotChangedIsNotSentAgain() throws Exception {
    body = ATOM;
    collect("2026-01-01", "2026-01-31");
    assertThat(lastCondition).isEmpty();

    assertThat(collect("2026-01-01", "2026-01-31").fault()).isNull();
    assertThat(lastCondition).isNotEmpty();

    // A day that is gone is asked for in full.
    Files.delete(folder.resolve("kites/2026/01/31.xml.gz"));
    assertThat(collect("2026-01-01", "2026-01-31").records()).isEqualTo(2);
    assertThat(lastCondition).isEmpty();
  }

  @Test
  void anItemOfADayThatIsNotOverComesLaterThoughTheFeedIsTheSame() throws Exception {
    body = ATOM;
    assertThat(collect("2026-01-01", "2026-01-30").records()).isEqualTo(1);

    assertThat(collect("2026-01-01", "2026-01-31").records()).isEqualTo(2);
  }

  @Test
  void olderPagesAreFollowedAndAPageThatLeadsToItselfEnds() throws Exception {
    server.serve(
        "/pages",
        exchange -> {
          String page = exchange.getRequestURI().getQuery();
          int number = page == null ? 1 : Math.min(3, Integer.parseInt(page));
          Loopback.answer(
              exchange,
              200,
              "application/atom+xml",
              ATOM.replace("2026-01-", "2025-" + List.of("12", "10", "08").get(number - 1) + "-")
                  .replace("urn:", "urn:" + number + ":")
                  .replace("<author>", "<link rel='next' href='?" + (number + 1) + "'/><author>"));
        });
    SourceSpec spec = Collections.spec("kites", SourceSpec.Kind.FEED, server.url("/pages"), null);

    SourceReport report =
        Collections.run(Collections.config(folder, "2025-01-01", "2025-12-31"), spec).get(0);

    assertThat(report.records()).isEqualTo(9);
    assertThat(report.requests()).isEqualTo(4);
  }

  @Test
  void whatIsNoFeedFailsForGood() throws Exception {
    for (String text : List.of("<html><body>Welcome</body></html>", "{\"error\": 1}", "", "<rss")) {
      body = text;
      SourceReport.Fault fault = collect("2026-01-01", "2026-01-31").fault();
      assertThat(fault).isNotNull().extracting(SourceReport.Fault::isPassing).isEqualTo(false);
    }
    assertThat(CollectedDumps.files(folder)).isEmpty();
  }

  @Test
  void noDocumentOpensAFile() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "s3cr3t");
    body =
        ATOM.replace("<feed", "<!DOCTYPE feed [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><feed")
            .replace("Two kites", "&x;");

    assertThat(collect("2026-01-01", "2026-01-31").fault()).isNotNull();
    assertThat(CollectedDumps.files(folder)).isEmpty();
  }

  @Test
  void aLineThatAnEditTakesAwayIsSeen() throws Exception {
    body = RSS.replace("Two kites fly.", "Two kites fly.\nThat is wrong.");
    collect("2026-01-01", "2026-01-31");

    body = RSS;
    assertThat(again(31, "2026-02-03").seenAgain()).isEqualTo(1);
    assertThat(again(31, "2026-02-04").seenAgain()).isZero();
  }

  @Test
  void anEditThatARunDidNotTakeComesWithALaterLook() throws Exception {
    body = ATOM;
    collect("2026-01-01", "2026-01-31");
    body = ATOM.replace("Three kites fly.", "Four kites fly.");
    Files.delete(folder.resolve("kites/2026/01/01.xml.gz"));
    collect("2026-01-01", "2026-01-31");

    assertThat(again(5, "2026-02-03").seenAgain()).isEqualTo(1);
  }

  @Test
  void damagedValidatorsSayNothing() throws Exception {
    body = ATOM;
    collect("2026-01-01", "2026-01-31");
    for (String damage : List.of("", "{", "null", "{\"url\": 1}", "[]")) {
      Files.writeString(folder.resolve("kites/.validators.json"), damage);
      assertThat(collect("2026-01-01", "2026-01-31").fault()).as(damage).isNull();
    }
  }

  @Test
  void anAnswerThatNothingHasChangedIsNoneWhereNobodyAsked() throws Exception {
    server.misbehave(
        (exchange, number) -> {
          exchange.sendResponseHeaders(304, -1);
          return true;
        });

    assertThat(Collections.fault(collect("2026-01-01", "2026-01-31")).message())
        .contains("304 unasked for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "atom"})
  void aDumpOfAFeedWithoutASiteSaysWhereItCameFrom(String form) throws Exception {
    body =
        (form.equals("rss") ? RSS : ATOM)
            .replace("<link>https://kites.example</link>", "")
            .replace("<link href=\"https://kites.example/\"/>", "");

    collect("2026-01-01", "2026-01-31");

    String at = server.url("/feed");
    String link = form.equals("rss") ? "<link>" + at + "</link>" : "<link href=\"" + at + "\" />";
    assertThat(CollectedDumps.text(folder.resolve("kites/2026/01/31.xml.gz"))).contains(link);
  }

  @Test
  void aRelativeSiteIsMadeWhole() throws Exception {
    body = ATOM.replace("<link href=\"https://kites.example/\"/>", "<link href=\"/blog/\"/>");

    collect("2026-01-01", "2026-01-31");

    assertThat(CollectedDumps.text(folder.resolve("kites/2026/01/31.xml.gz")))
        .contains("<link href=\"" + server.url("/blog/") + "\" />");
  }

  @Test
  void anItemOfAJsonFeedKeepsItsAddressAndItsAuthors() throws Exception {
    body =
        JSON.replace(
                "\"title\": \"Kites\",",
                "\"title\": \"Kites\", \"home_page_url\": \"https://kites.example/\","
                    + " \"authors\": [{\"name\": \"Ada\"}],")
            .replace("https://kites.example/t", "/t")
            .replace("https://kites.example/o", "/o");

    collect("2026-01-01", "2026-01-31");

    assertThat(CollectedDumps.lines(folder))
        .hasSize(3)
        .allMatch(line -> line.contains("\"url\":\"https://kites.example/"))
        .allMatch(line -> line.contains("\"authors\":[{\"name\":\"Ada\"}]"));
    Invocation check = Invocation.of("check", "--input=" + folder, "--inputRoot=" + folder);
    assertThat(check.out()).contains("3 records in 2 files: 3 accepted, 0 rejects.");
  }

  private SourceReport again(int refresh, String seenOn) throws Exception {
    SourceSpec spec = Collections.spec("kites", SourceSpec.Kind.FEED, server.url("/feed"), null);
    CollectConfig config = Collections.config(folder, "2026-01-01", "2026-01-31");
    return Collections.run(Collections.again(config, refresh, seenOn), spec).get(0);
  }

  private SourceReport collect(String first, String last) throws Exception {
    SourceSpec spec = Collections.spec("kites", SourceSpec.Kind.FEED, server.url("/feed"), null);
    return Collections.run(Collections.config(folder, first, last), spec).get(0);
  }
}
