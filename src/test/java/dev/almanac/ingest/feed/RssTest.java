package dev.almanac.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RssTest {
  private static final String FORUM_ITEM =
      """
      <item><title><![CDATA[Probes & doubts]]></title>
      <description><![CDATA[Published on May 2, 2026 10:00 AM GMT<br/><br/><p>A probe may lie.</p>]]></description>
      <link>https://www.lesswrong.com/posts/abcdefghijklmnopq/probes</link>
      <guid isPermaLink="false">abcdefghijklmnopq</guid>
      <dc:creator><![CDATA[Zoe Q]]></dc:creator><dc:creator>Ann</dc:creator>
      <pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate>
      <category>Interpretability</category><category>AI</category>
      <slash:comments>12</slash:comments></item>
      """;

  @Test
  void anItemOfAForumIsRead() throws IOException {
    RawRecord record = Feeds.rss(FORUM_ITEM).only();
    assertThat(record.origin().format()).isEqualTo(DumpFormat.RSS);
    assertThat(record.origin().position()).isEqualTo(1);
    assertThat(record.title()).isEqualTo("Probes & doubts");
    assertThat(record.address().url())
        .isEqualTo("https://www.lesswrong.com/posts/abcdefghijklmnopq/probes");
    assertThat(record.address().nativeId()).isEqualTo("abcdefghijklmnopq");
    assertThat(record.authors()).containsExactly("Zoe Q", "Ann");
    assertThat(record.timing().publishedAt()).isEqualTo("Sat, 02 May 2026 10:00:00 GMT");
    assertThat(record.tags()).containsExactly("Interpretability", "AI");
    assertThat(record.counters().comments()).isEqualTo(12);
  }

  @Test
  void theForumsWrapperIsLeftInTheBody() throws IOException {
    RawRecord.Body body = ReadDump.body(Feeds.rss(FORUM_ITEM).only());
    assertThat(body.markup()).isEqualTo(Markup.HTML);
    assertThat(body.text())
        .isEqualTo("Published on May 2, 2026 10:00 AM GMT<br/><br/><p>A probe may lie.</p>");
  }

  @Test
  void theRawTextIsTheItemsOwn() throws IOException {
    assertThat(Feeds.rss(FORUM_ITEM).only().raw().get()).isEqualTo(FORUM_ITEM.strip());
  }

  @Test
  void aShortDescriptionBesideTheContentIsTheSummary() throws IOException {
    RawRecord record =
        Feeds.rss(
                "<item><description>It &lt;i&gt;holds&lt;/i&gt; in two of three cases.</description>"
                    + "<content:encoded><![CDATA[<p>Long text.</p>]]></content:encoded></item>")
            .only();
    assertThat(record.summary()).isEqualTo("It holds in two of three cases.");
    assertThat(ReadDump.body(record).text()).isEqualTo("<p>Long text.</p>");
  }

  @Test
  void anExcerptThatBreaksOffIsNoSummary() throws IOException {
    assertThat(
            Feeds.rss(
                    "<item><description>It holds in two of [&#8230;]</description>"
                        + "<content:encoded>Long text.</content:encoded></item>")
                .only()
                .summary())
        .isNull();
  }

  @Test
  void anEpisodeOfAPodcastIsAPost() throws IOException {
    RawRecord record =
        Feeds.rss(
                "<item><title>Episode 4</title><enclosure url='https://p.example/4.mp3' length='many'"
                    + " type='audio/mpeg'/><itunes:author>Cleo</itunes:author>"
                    + "<itunes:summary>We talk of goals.</itunes:summary></item>")
            .only();
    assertThat(record.authors()).containsExactly("Cleo");
    assertThat(ReadDump.body(record).text()).isEqualTo("We talk of goals.");
  }

  @Test
  void theNameBehindAMailAddressIsTheAuthor() throws IOException {
    assertThat(Feeds.rss("<item><author>zoe@mail.example (Zoe Q)</author></item>").only().authors())
        .containsExactly("Zoe Q");
  }

  @Test
  void aRelativeLinkIsOfTheChannelsSite() throws IOException {
    assertThat(link("<link>../posts/4?x=1</link>")).isEqualTo("https://notes.example/posts/4?x=1");
    assertThat(link("<link>www.other.example/4</link>")).isEqualTo("www.other.example/4");
  }

  @Test
  void aSiteMayBeAHostAlone() throws IOException {
    assertThat(
            Feeds.read(
                    "<rss><channel><link>https://notes.example</link>"
                        + "<item><link>4</link></item></channel></rss>")
                .only()
                .address()
                .url())
        .isEqualTo("https://notes.example/4");
  }

  @Test
  void aPermanentGuidStandsInForALink() throws IOException {
    assertThat(link("<guid>https://n.example/4</guid>")).isEqualTo("https://n.example/4");
    assertThat(link("<guid isPermaLink='false'>https://n.example/4</guid>")).isNull();
    assertThat(link("<link>https://n.example/5</link><guid>https://n.example/4</guid>"))
        .isEqualTo("https://n.example/5");
  }

  private static @Nullable String link(String fields) throws IOException {
    return Feeds.rss("<item>" + fields + "</item>").only().address().url();
  }

  @Test
  void theDateMayBeDublinCores() throws IOException {
    assertThat(
            Feeds.rss("<item><dc:date>2026-05-02</dc:date></item>").only().timing().publishedAt())
        .isEqualTo("2026-05-02");
  }

  @Test
  void entitiesOfHtmlAndBareAmpersandsAreRead() throws IOException {
    RawRecord record =
        Feeds.rss(
                "<item><title>R&D &amp; caf&eacute;&nbsp;&#8212;</title>"
                    + "<description><![CDATA[a&nbsp;b & c]]></description></item>")
            .only();
    assertThat(record.title()).isEqualTo("R&D & caf\u00e9\u00a0\u2014");
    assertThat(ReadDump.body(record).text()).isEqualTo("a&nbsp;b & c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "2.0.1", ""})
  void everyVersionIsRead(String version) throws IOException {
    ReadDump read =
        Feeds.read(
            "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://no.invalid/rss.dtd\">"
                + "<rss version='"
                + version
                + "'><channel><item><title>T</title></item></channel></rss>");
    assertThat(read.only().title()).isEqualTo("T");
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void theItemsOfRdfStandBesideTheChannel() throws IOException {
    ReadDump read =
        Feeds.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://n.example"><title>N</title><items><rdf:Seq>
            <rdf:li rdf:resource="https://n.example/a>b"/></rdf:Seq></items></channel>
            <item rdf:about="https://n.example/a>b"><title>One</title><dc:creator>Zoe</dc:creator>
            <dc:date>2026-05-02</dc:date><dc:subject>Goals</dc:subject></item>
            <item rdf:about="https://n.example/2"><title>Two</title></item></rdf:RDF>
            """);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records())
        .extracting(record -> record.address().url())
        .containsExactly("https://n.example/a>b", "https://n.example/2");
    assertThat(read.records().get(0).tags()).containsExactly("Goals");
    assertThat(read.records().get(0).authors()).containsExactly("Zoe");
  }

  @Test
  void thePrefixOfTheVocabularyDoesNotMatter() throws IOException {
    assertThat(
            Feeds.read(
                    "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns:rss='http://purl.org/rss/1.0/'><rss:channel/><rss:item>"
                        + "<rss:title>T</rss:title></rss:item></r:RDF>")
                .only()
                .title())
        .isEqualTo("T");
  }

  @Test
  void aFeedWithoutItemsHoldsNothing() throws IOException {
    ReadDump read = Feeds.rss();
    assertThat(read.records()).isEmpty();
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void feedsMayFollowOneAnother() throws IOException {
    ReadDump read =
        Feeds.read(
            Feeds.RSS_START
                + Feeds.item("a")
                + Feeds.RSS_END
                + Feeds.ATOM_START
                + "<entry><id>b</id></entry>"
                + Feeds.ATOM_END);
    assertThat(read.ids()).containsExactly("a", "b");
    assertThat(read.rejects()).isEmpty();
  }
}
