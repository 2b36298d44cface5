package dev.almanac.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static final String FORUM =
      """
      <!DOCTYPE html>
      <!-- saved from url=(0042)https://www.lesswrong.com/posts/abc/goals -->
      <html><head><title>Goals &amp; measures - LessWrong</title>
      <meta name="description" content="Goals can be counted.">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","url":"https://x.example"},
        {"@type":"Article","headline":"Other","datePublished":"2026-05-02T10:00:00.000Z"}]}</script>
      </head><body><nav>Home</nav>
      <h1 class="PostsPageTitle-root">Goals &amp; measures</h1>
      <div class="PostsAuthors-root"><span class="UsersNameDisplay-userName">Zoe Q</span></div>
      <div class="FooterTagList-root"><a href="/tag/goals">Goals</a></div>
      <div class="PostsPage-postContent" id="postContent"><p>They can be counted.</p>
      <img src="data:image/png;base64,AAAA"><script>x()</script></div>
      <div class="comment"><span class="UsersNameDisplay-userName">Ann B</span> No.</div>
      </body></html>
      """;

  private static final String PAPER =
      """
      <html><head><title>[2605.01234] On goals</title>
      <link rel="canonical" href="https://arxiv.org/abs/2605.01234">
      <meta name="citation_title" content="On goals">
      <meta name="citation_author" content="Q, Zoe"><meta name="citation_author" content="B, Ann">
      <meta name="citation_date" content="2026/5/02">
      <meta name="citation_arxiv_id" content="2605.01234"></head><body><div id="abs">
      <h1 class="title"><span>Title:</span>On goals</h1>
      <blockquote class="abstract"><span class="descriptor">Abstract:</span>We count goals.
      </blockquote></div></body></html>
      """;

  private static ReadDump read(String page) throws IOException {
    return ReadDump.with(HtmlReader::new, ReadDump.dump("page.html"), page);
  }

  @Test
  void aPostOfAForumIsRead() throws IOException {
    RawRecord record = read(FORUM.replace("\"headline\":\"Other\",", "")).only();
    assertThat(record.address().url()).isEqualTo("https://www.lesswrong.com/posts/abc/goals");
    assertThat(record.title()).isEqualTo("Goals &amp; measures");
    assertThat(record.authors()).containsExactly("Zoe Q");
    assertThat(record.timing().publishedAt()).isEqualTo("2026-05-02T10:00:00.000Z");
    assertThat(record.tags()).containsExactly("Goals");
    assertThat(record.summary()).isEqualTo("Goals can be counted.");
    assertThat(ReadDump.body(record).text())
        .contains("They can be counted.")
        .doesNotContain("data:", "x()", "No.");
  }

  @Test
  void aPaperIsRead() throws IOException {
    RawRecord record = read(PAPER).only();
    assertThat(record.address().url()).isEqualTo("https://arxiv.org/abs/2605.01234");
    assertThat(record.title()).isEqualTo("On goals");
    assertThat(record.authors()).containsExactly("Zoe Q", "Ann B");
    assertThat(record.timing().publishedAt()).isEqualTo("2026-05-02");
    assertThat(ReadDump.body(record).text())
        .contains("We count goals.")
        .doesNotContain("Abstract:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="og:url" content="https://n.example/1">           | https://n.example/1
          <meta name="citation_arxiv_id" content="2605.1">                 | https://arxiv.org/abs/2605.1
          <base href="https://n.example/2">                                | https://n.example/2
          <link rel="canonical" href="/3"><base href="https://n.example/2">| https://n.example/2
          <p>no link</p>                                                   |
          """)
  void theLinkStandsInOneOfManyPlaces(String head, String link) throws IOException {
    assertThat(read("<html><head>" + head).only().address().url()).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Goals — Notes", "Goals | Notes", "Goals - Notes", "Goals - LessWrong"})
  void theSitesNameIsNoPartOfTheTitle(String title) throws IOException {
    assertThat(
            read("<html><meta property=og:site_name content=Notes><title>" + title + "</title>")
                .only()
                .title())
        .isEqualTo("Goals");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <article>a</article><p>b</p>                        | a
          <article>a</article><main>m</main><article>b</article>| m
          <div itemprop=articleBody>a</div><article>b</article> | a
          <header>h</header><p>b</p><nav>n</nav><form>f</form>  | b
          <article><h1>T</h1>b<aside>c</aside></article>        | b
          """)
  void theTextStandsInOneOfManyPlaces(String body, String text) throws IOException {
    RawRecord record = read("<html><title>T</title><body>" + body).only();
    assertThat(ReadDump.body(record).text().replaceAll("<[^>]*>|\\s", "")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>404</title>",
        "<title>404 Not Found</title>",
        "<title>Page not found - LessWrong</title>",
        "<title>LessWrong</title><h1>Sorry, we couldn't find what you were looking for.</h1>",
        "<title>x</title><h1>Not found</h1>"
      })
  void aPageThatWasNotFoundIsAReject(String page) throws IOException {
    assertThat(read("<html>" + page).reasons()).containsExactly("1 not_found_page");
  }

  @Test
  void aLongPostAboutNotFindingIsAPost() throws IOException {
    assertThat(
            read("<html><title>Not found: goals</title><p>" + "Some words. ".repeat(500))
                .only()
                .title())
        .isEqualTo("Not found: goals");
  }

  @Test
  void brokenLinkedDataSaysNothing() throws IOException {
    assertThat(
            read("<html><script type='application/ld+json'>{\"headline\":" + "[".repeat(10_000))
                .records())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<a><p>",
        "<table><tr><td>",
        "<svg>",
        "<!--",
        "<article>",
        "<i></p>",
        "<form><select>"
      })
  void repetitionTakesTimeInProportion(String part) {
    String page = "<html><body>" + part.repeat((1 << 19) / part.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(page));
  }

  @Test
  void aPageOfSixteenMegabytesIsRead() {
    String image = "<img src='data:image/png;base64," + "A".repeat(12 << 20) + "'>";
    String page = "<html><body><article>" + image + "<p>text</p>".repeat(200_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(ReadDump.body(read(page).only()).text()).doesNotContain("AAAA"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>",
        "\n<html lang='en'>",
        "<!-- saved from url=(0017)https://x.example -->\n<html>",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>"
      })
  void thePagesStartTells(String start) {
    assertThat(HtmlReader.is(start)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<rss>", "html", "<htmlx>", "<!DOCTYPE rss><rss>", "<p>", "# <html>"})
  void nothingElseDoes(String start) {
    assertThat(HtmlReader.is(start)).isFalse();
  }
}
