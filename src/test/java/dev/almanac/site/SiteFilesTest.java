package dev.almanac.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.almanac.Invocation;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the sample's editions, read by parsers that are not ours. */
class SiteFilesTest {
  private static final String VIEWS =
      "--views=[{\"id\":\"eaf\",\"name\":\"EA & others\",\"sources\":[\"eaforum\"],"
          + "\"mailTo\":\"cy@example.org\"}]";

  @TempDir private static Path output = Path.of("");

  @BeforeAll
  static void publish() {
    Invocation.runSample(
        output, "--forms=all", VIEWS, "--mailTo=Ada <ada@example.org>, bo@example.org");
  }

  private static List<Path> files(String under, String ending) throws Exception {
    try (Stream<Path> walk = Files.walk(output.resolve(under))) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void theNuCheckerHasNothingToSayOfAnyPage() throws Exception {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    List<Path> pages = new ArrayList<>(files("site", ".html"));
    pages.addAll(files("digests", ".html"));
    StringBuilder said = new StringBuilder();
    for (Path page : pages) {
      said.append(checker.validate(page));
    }
    assertThat(said.toString().strip()).isEmpty();
    System.out.printf("Nu checker: no message on %d pages%n", pages.size());
  }

  @Test
  void everyLinkOfAPageLeadsToAPageOrOutOfTheSite() throws Exception {
    int checked = 0;
    for (Path page : files("site", ".html")) {
      Document document = Jsoup.parse(page, "UTF-8");
      for (Element link : document.select("[href], [src]")) {
        String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!to.matches("(?i)[a-z]+:.*") && !to.startsWith("#")) {
          assertThat(page.resolveSibling(to)).as("%s in %s", to, page).isRegularFile();
          checked++;
        } else {
          assertThat(to).matches("(https?://.+|#main)");
        }
      }
      Set<String> ids = new TreeSet<>();
      document.select("[id]").forEach(e -> assertThat(ids.add(e.id())).isTrue());
    }
    assertThat(checked).isGreaterThan(1000);
    System.out.printf("%d links within the site, none broken%n", checked);
  }

  @Test
  void quotationMarksStandAroundTheAuthorsWordsAndOthersSayWhoseTheyAre() throws Exception {
    int ours = 0;
    int others = 0;
    for (Path page : files("site", ".html")) {
      Document document = Jsoup.parse(page, "UTF-8");
      for (Element told : document.select(".told li:has(> bdi)")) {
        boolean isMarked = told.selectFirst("> bdi").text().matches("“.*”");
        assertThat(told.select("> .how").isEmpty()).as("%s in %s", told, page).isEqualTo(isMarked);
        ours += isMarked ? 1 : 0;
        others += isMarked ? 0 : 1;
      }
      assertThat(document.select(".edition .summary:not(.none):not(:has(.how))")).isEmpty();
    }
    assertThat(ours).isPositive();
    System.out.printf("%d quotations of authors, %d sentences of others%n", ours, others);
  }

  @Test
  void feedsAreReadByAParserThatIsNotOurs() throws Exception {
    for (String name : List.of("atom.xml", "rss.xml", "weekly.xml", "monthly.xml")) {
      for (String base : List.of("site/feeds/", "site/views/eaf/feeds/")) {
        String text = Files.readString(output.resolve(base + name));
        SyndFeed feed = new SyndFeedInput(true, Locale.ROOT).build(new StringReader(text));
        // The sample has no month that is over.
        assertThat(feed.getEntries().isEmpty())
            .as(base + name)
            .isEqualTo(name.equals("monthly.xml"));
        assertThat(feed.getEntries().stream().map(entry -> entry.getUri()).distinct())
            .hasSameSizeAs(feed.getEntries())
            .allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(feed.getEntries()).allMatch(entry -> entry.getLink().startsWith("http"));
      }
    }
  }

  @Test
  void theListOfFeedsNamesTheViews() throws Exception {
    Document list =
        Jsoup.parse(Files.readString(output.resolve("site/feeds.opml")), "", Parser.xmlParser());
    assertThat(list.select("opml[version=2.0] > body > outline[type=rss][xmlUrl]").eachAttr("text"))
        .containsExactly(
            "AI Alignment Daily Digest",
            "AI Alignment Weekly Digest",
            "AI Alignment Monthly Digest",
            "AI Alignment Daily Digest: EA & others",
            "AI Alignment Weekly Digest: EA & others",
            "AI Alignment Monthly Digest: EA & others");
    Document page = Jsoup.parse(output.resolve("site/index.html"), "UTF-8");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .contains("feeds/weekly.xml", "feeds/monthly.xml");
  }

  /** The last day with a record is 30 March: the week from there on goes on, as March does. */
  @Test
  void aFeedHasWhatIsOver() throws Exception {
    assertThat(Files.readString(output.resolve("site/feeds/weekly.xml")))
        .contains("/2026/W13.html")
        .doesNotContain("/2026/W14.html");
    assertThat(Files.readString(output.resolve("site/feeds/monthly.xml")))
        .doesNotContain("/2026/03/index.html");
    assertThat(output.resolve("site/2026/W14.html")).exists();
  }

  @Test
  void theJsonFeedHasWhatTheFormatAsksFor() throws Exception {
    var feed = new JsonMapper().readTree(output.resolve("site/feeds/feed.json").toFile());
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("items")).isNotEmpty();
    feed.path("items")
        .forEach(item -> assertThat(item.has("id") && item.has("content_html")).isTrue());
  }

  @Test
  void everyEditionAsJsonKeepsToTheSchema() throws Exception {
    Schema schema;
    try (InputStream in =
        getClass().getResourceAsStream("/dev/almanac/digest/form/edition.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
    List<Path> editions =
        files("digests", ".json").stream().filter(file -> !file.endsWith("forms.json")).toList();
    assertThat(editions).hasSizeGreaterThan(40);
    for (Path file : editions) {
      assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
          .as("%s", file)
          .isEmpty();
    }
  }

  @Test
  void theQueryBesideANumberGivesIt() throws Exception {
    var edition =
        new JsonMapper().readTree(output.resolve("digests/2026/03/2026-03-24.json").toFile());
    assertThat(edition.path("themes")).isNotEmpty();
    for (var theme : edition.path("themes")) {
      Invocation query =
          Invocation.of(
              "query", "--output=" + output, "--format=csv", theme.path("query").asText());
      String number = query.out().lines().skip(1).findFirst().orElse("");
      assertThat(theme.path("numbers").asText()).startsWith(number + " post");
    }
    for (String of : List.of("headlineQuery", "gapsQuery")) {
      assertThat(Invocation.of("query", "--output=" + output, edition.path(of).asText()).exitCode())
          .as(of)
          .isZero();
    }
  }

  @Test
  void aMessageHasTextAndHtmlAndIsReadyToBeSent() throws Exception {
    try (InputStream in = Files.newInputStream(output.resolve("digests/2026/03/2026-03-24.eml"))) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      assertThat(message.getSubject()).isEqualTo("AI Alignment Daily Digest - 2026-03-24");
      assertThat(message.getAllRecipients()).hasSize(2);
      assertThat(Files.readString(output.resolve("digests/views/eaf/2026/03/2026-03-24.eml")))
          .contains("To: cy@example.org");
      assertThat(message.getHeader("Date")).containsExactly("Wed, 25 Mar 2026 00:00:00 GMT");
      MimeMultipart parts = (MimeMultipart) message.getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat((String) parts.getBodyPart(0).getContent())
          .doesNotContain("<p>")
          .contains("Key themes");
      assertThat((String) parts.getBodyPart(1).getContent()).contains("<h2>Key themes");
    }
  }

  @Test
  void noLineOfAMessageIsTooLongForMail() throws Exception {
    for (Path file : files("digests", ".eml")) {
      assertThat(Files.readString(file).lines().mapToInt(String::length).max().orElse(0))
          .as("%s", file)
          .isLessThanOrEqualTo(998);
    }
  }

  @Test
  void aSecondRunWritesNoFileAndKeepsUpWhatIsThere() {
    Invocation again = Invocation.runSample(output);
    // The one is the row that the run writes of itself.
    assertThat(again.out()).contains("files: 1 new or changed").contains(" 0 removed");
    assertThat(Invocation.of("verify", "--output=" + output).exitCode()).isZero();
  }

  @Test
  void theLongerEditionsReadAsMarkdown() throws Exception {
    String month = Files.readString(output.resolve("digests/2026/03/2026-03.md"));
    assertThat(month).startsWith("# AI Alignment Monthly Digest - 2026-03\n\n");
    assertThat(month.lines().filter(line -> line.startsWith("## ")).collect(Collectors.toList()))
        .contains("## The posts that mattered");
  }
}
