package dev.almanac.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import dev.almanac.Invocation;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile dumps through the whole job, and what it publishes in a real browser: no script runs, no
 * request leaves, no layout is taken over. That no policy is broken either shows that it is the
 * escaping that holds, and not the policy behind it.
 */
class HostileSiteBrowserTest {
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'[^>]*>";
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int A_DAY = 40;

  /** What no page of ours has, whatever its texts say. */
  private static final String FOREIGN =
      """
      () => {
        const found = [];
        const bad = 'iframe,object,embed,form,base,style,[style]:not(#plot *),audio,video,img,frame,applet,math,'
          + 'foreignObject,animate,set,use,image,marquee,template,'
          + 'details:not(section > .fold, article > .whole),details[open],'
          + 'meta[http-equiv=refresh],link[rel=stylesheet]:not([href$=".css"])';
        document.querySelectorAll(bad).forEach((e) => found.push(e.outerHTML));
        document.querySelectorAll('script').forEach((e) => {
          if (e.textContent || !/\\.js$/.test(e.src)) found.push(e.outerHTML);
        });
        document.querySelectorAll('*').forEach((e) => {
          for (const a of e.attributes) if (/^on/i.test(a.name)) found.push(e.outerHTML);
          const position = getComputedStyle(e).position;
          if (position === 'fixed' || position === 'sticky') found.push(e.outerHTML);
        });
        document.querySelectorAll('a[href]').forEach((e) => {
          if (!/^(https?:|file:)/.test(e.href)) found.push(e.outerHTML);
          if (/^https?:/.test(e.href) && e.rel !== 'noopener noreferrer nofollow') found.push(e.outerHTML);
        });
        return found;
      }
      """;

  @TempDir private static Path folder = Path.of("");
  private static Browser browser;
  private static Path output = Path.of("");

  @BeforeAll
  static void publish() throws Exception {
    browser = Browser.start();
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    List<Map<String, Object>> posts = new ArrayList<>();
    List<Payloads.Payload> payloads = Payloads.all();
    for (int i = 0; i < payloads.size(); i++) {
      posts.add(post(i, payloads.get(i).text()));
    }
    Files.write(dumps.resolve("hostile.json"), MAPPER.writeValueAsBytes(posts));
    output = folder.resolve("out");
    Invocation.run(
        dumps.toString(),
        output,
        "--forms=all",
        "--views=[{\"id\":\"lw\",\"name\":\"<script>alert(1)</script>\",\"sources\":[\"lesswrong\"]}]");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** The payload wherever a dump can put it. */
  private static Map<String, Object> post(int i, String payload) {
    String escaped = payload.replace("&", "&amp;").replace("<", "&lt;");
    Map<String, Object> post = new TreeMap<>();
    post.put("_id", "hostile%010d".formatted(i));
    post.put("title", "Post " + i + " " + payload);
    post.put("pageUrl", "https://www.lesswrong.com/posts/hostile%010d/slug".formatted(i));
    post.put("postedAt", DAY.plusDays(i / A_DAY) + "T10:00:00Z");
    post.put("baseScore", i);
    post.put("url", payload);
    post.put("user", Map.of("displayName", payload));
    post.put("tags", List.of(Map.of("name", payload)));
    post.put(
        "htmlBody",
        payload
            + "<p>We study reward hacking and interpretability of post "
            + i
            + ". We find that "
            + escaped
            + " holds for reward hacking in all of our experiments.</p><p>"
            + escaped
            + " is what AI alignment needs, as sparse autoencoders show.</p>");
    return post;
  }

  private static List<Path> files(String under, String ending) throws Exception {
    try (Stream<Path> walk = Files.walk(output.resolve(under))) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void noPageOfTheSiteDoesWhatADumpSays() throws Exception {
    assertThat(Payloads.all()).hasSizeGreaterThan(300);
    List<Path> pages = files("site", ".html");
    assertThat(files("site/posts", ".html")).hasSizeGreaterThan(300);
    try (Browser.Visit visit = browser.visit()) {
      for (Path page : pages) {
        open(visit, page);
      }
      assertThat(visit.requests())
          .allMatch(request -> request.startsWith(output.resolve("site").toUri().toString()));
      assertThat(visit.faults()).isEmpty();
    }
    long armed = 0;
    for (Path page : files("site/posts", ".html")) {
      String text = Files.readString(page);
      armed += text.contains("alert(1)") || text.contains("evil.invalid") ? 1 : 0;
    }
    assertThat(armed).as("pages that show a payload as a text").isGreaterThan(200);
    System.out.printf(
        "%d payloads on %d pages in the browser%n", Payloads.all().size(), pages.size());
  }

  private static void open(Browser.Visit visit, Path page) {
    visit.page().navigate(page.toUri().toString());
    assertThat((List<?>) visit.page().evaluate(FOREIGN)).as("%s", page).isEmpty();
  }

  @Test
  void aSearchThatFindsThemAllShowsTheirTexts() {
    try (Browser.Visit visit = browser.visit()) {
      Page page = visit.page();
      page.navigate(output.resolve("site/search/index.html").toUri().toString());
      page.fill("#q", "post");
      page.locator("#found li >> nth=29").waitFor();
      while (page.isVisible("#more") && page.locator("#found li").count() < 300) {
        int shown = page.locator("#found li").count();
        page.click("#more");
        page.locator("#found li >> nth=" + Math.min(shown, 299)).waitFor();
      }
      assertThat((List<?>) page.evaluate(FOREIGN)).isEmpty();
      assertThat(visit.faults()).isEmpty();
    }
  }

  /** Readers of feeds and mail may heed no policy, so these pages are read without theirs. */
  @Test
  void noMessageAndNoEntryOfAFeedDoesWhatADumpSays() throws Exception {
    List<String> pages = new ArrayList<>();
    for (Path file : files("digests", ".eml")) {
      try (InputStream in = Files.newInputStream(file)) {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
        MimeMultipart parts = (MimeMultipart) message.getContent();
        pages.add(((String) parts.getBodyPart(1).getContent()).replaceFirst(POLICY, ""));
      }
    }
    for (Path file : files("site", "atom.xml")) {
      for (SyndEntry entry :
          new SyndFeedInput().build(new StringReader(Files.readString(file))).getEntries()) {
        pages.add("<!DOCTYPE html><meta charset=utf-8>" + entry.getContents().get(0).getValue());
      }
    }
    assertThat(pages).hasSizeGreaterThan(20).noneMatch(page -> page.contains("<meta http-equiv"));
    openAll(pages);
  }

  @Test
  void noPageThatStandsAloneDoesWhatADumpSays() throws Exception {
    List<Path> pages = files("digests", ".html");
    assertThat(pages).hasSizeGreaterThan(5);
    try (Browser.Visit visit = browser.visit()) {
      for (Path page : pages) {
        assertThat(Files.readString(page)).containsPattern(POLICY);
        open(visit, page);
      }
      assertThat(visit.requests())
          .allMatch(request -> request.startsWith(output.resolve("digests").toUri().toString()));
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void noMarkdownDoesWhatADumpSaysWhenItIsRendered() throws Exception {
    Parser parser = Parser.builder().build();
    HtmlRenderer renderer = HtmlRenderer.builder().build();
    List<String> pages = new ArrayList<>();
    for (Path file : files("digests", ".md")) {
      String html =
          renderer
              .render(parser.parse(Files.readString(file)))
              // The renderer knows nothing of the attribute, which the pages of the site have.
              .replace("<a href=", "<a rel=\"noopener noreferrer nofollow\" href=");
      pages.add("<!DOCTYPE html><meta charset=utf-8><body>" + html);
    }
    assertThat(pages).hasSizeGreaterThan(10);
    openAll(pages);
  }

  private static void openAll(List<String> pages) throws Exception {
    Path page = folder.resolve("page.html");
    try (Browser.Visit visit = browser.visit()) {
      for (String html : pages) {
        Files.writeString(page, html);
        open(visit, page);
      }
      assertThat(visit.requests()).allMatch(request -> request.equals(page.toUri().toString()));
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void noCellOfASheetIsAFormula() {
    Invocation query =
        Invocation.of(
            "query", "--output=" + output, "--format=csv", "SELECT unnest(authors) FROM posts");
    assertThat(query.exitCode()).isZero();
    assertThat(query.out().lines().filter(line -> line.matches("\"?[=+@\\t-].*")).toList())
        .isEmpty();
    assertThat(query.out()).contains("'=HYPERLINK");
  }
}
