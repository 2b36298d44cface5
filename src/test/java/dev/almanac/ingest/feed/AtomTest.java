package dev.almanac.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AtomTest {
  private static final String PAPER =
      """
      <entry>
        <id>http://arxiv.org/abs/2605.01234v1</id>
        <title>On the measure
        of goals</title>
        <updated>2026-05-03T00:00:00Z</updated><published>2026-05-02T00:00:00Z</published>
        <link href="http://arxiv.org/pdf/2605.01234v1" rel="related" type="application/pdf"/>
        <summary>  We measure goals
      and find few.
        Then we count
      them.
        </summary>
        <category term="cs.AI"/><category term="x" label="Learning"/>
        <author><name>Zoe Q</name></author><author><name>Ann B</name></author>
      </entry>
      """;

  @Test
  void aPaperIsRead() throws IOException {
    RawRecord record = Feeds.atom(PAPER).only();
    assertThat(record.origin().format()).isEqualTo(DumpFormat.ATOM);
    assertThat(record.address().url()).isEqualTo("http://arxiv.org/abs/2605.01234v1");
    assertThat(record.address().nativeId()).isEqualTo("http://arxiv.org/abs/2605.01234v1");
    assertThat(record.title()).contains("measure\n");
    assertThat(record.timing().publishedAt()).isEqualTo("2026-05-02T00:00:00Z");
    assertThat(record.authors()).containsExactly("Zoe Q", "Ann B");
    assertThat(record.tags()).containsExactly("cs.AI", "Learning");
    assertThat(record.summary()).isNull();
    assertThat(record.raw().get()).isEqualTo(PAPER.strip());
  }

  @Test
  void anAbstractHasALineAParagraph() throws IOException {
    assertThat(ReadDump.body(Feeds.atom(PAPER).only()))
        .isEqualTo(
            new RawRecord.Body(
                "We measure goals and find few.\n\nThen we count them.", Markup.TEXT));
  }

  @Test
  void whatTheApiRefusesIsAReject() throws IOException {
    ReadDump read =
        Feeds.atom(
            "<entry><id>https://arxiv.org/api/errors#bad_id</id><title>Error</title>"
                + "<summary>bad id for xyz</summary></entry>",
            PAPER);
    assertThat(read.reasons()).containsExactly("1 api_error");
    assertThat(read.rejects().get(0).detail()).isEqualTo("bad id for xyz");
    assertThat(read.positions()).containsExactly(2L);
  }

  @Test
  void theAlternateLinkIsThePage() throws IOException {
    assertThat(
            link(
                "<link rel='self' href='https://n.example/1'/><link href='https://n.example/2'/>"
                    + "<link rel='alternate' type='text/html' href='https://n.example/3'/>"))
        .isEqualTo("https://n.example/3");
    assertThat(link("<link href='/2'/>")).isEqualTo("https://notes.example/2");
    assertThat(link("<link rel='self' href='https://n.example/1'/><id>https://n.example/9</id>"))
        .isEqualTo("https://n.example/9");
    assertThat(link("<id>urn:uuid:9</id>")).isNull();
  }

  private static @Nullable String link(String fields) throws IOException {
    return Feeds.atom("<entry>" + fields + "</entry>").only().address().url();
  }

  @Test
  void contentIsTheBodyAndTheSummaryTheSummary() throws IOException {
    RawRecord record =
        Feeds.atom(
                "<entry><summary type='html'>It &lt;b&gt;works&lt;/b&gt;.</summary>"
                    + "<content type='html'>&lt;p&gt;Text&amp;amp;more&lt;/p&gt;</content></entry>")
            .only();
    assertThat(ReadDump.body(record))
        .isEqualTo(new RawRecord.Body("<p>Text&amp;more</p>", Markup.HTML));
    assertThat(record.summary()).isEqualTo("It works.");
  }

  @Test
  void theMarkupOfXhtmlIsKept() throws IOException {
    RawRecord.Body body =
        ReadDump.body(
            Feeds.atom(
                    "<entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                        + "<p>One <em>two</em></p></div></content></entry>")
                .only());
    assertThat(body.markup()).isEqualTo(Markup.HTML);
    assertThat(body.text()).contains("<p>One <em>two</em></p>");
  }

  @Test
  void plainTextKeepsItsLines() throws IOException {
    assertThat(
            ReadDump.body(
                Feeds.atom("<entry><content type='text'>a &lt; b\nc</content></entry>").only()))
        .isEqualTo(new RawRecord.Body("a < b\nc", Markup.TEXT));
  }

  @Test
  void anEntryWithoutAuthorsHasThoseOfItsFeed() throws IOException {
    assertThat(Feeds.atom("<entry><id>a</id></entry>").only().authors())
        .containsExactly("The Editors");
  }

  @Test
  void aTitleInHtmlIsAText() throws IOException {
    assertThat(
            Feeds.atom("<entry><title type='html'>&lt;b&gt;R&amp;amp;D&lt;/b&gt;</title></entry>")
                .only()
                .title())
        .isEqualTo("R&amp;D");
  }

  @Test
  void thePrefixOfTheVocabularyDoesNotMatter() throws IOException {
    assertThat(
            Feeds.read(
                    "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>x</a:id>"
                        + "</a:entry></a:feed>")
                .ids())
        .containsExactly("x");
  }

  @Test
  void theOlderVersionIsRead() throws IOException {
    RawRecord record =
        Feeds.read(
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><title>T</title>"
                    + "<link rel='alternate' type='text/html' href='https://n.example/1'/>"
                    + "<issued>2004-05-02T00:00:00Z</issued>"
                    + "<content type='text/html' mode='escaped'>&lt;p&gt;x&lt;/p&gt;</content>"
                    + "</entry></feed>")
            .only();
    assertThat(record.address().url()).isEqualTo("https://n.example/1");
    assertThat(record.timing().publishedAt()).isEqualTo("2004-05-02T00:00:00Z");
    assertThat(ReadDump.body(record)).isEqualTo(new RawRecord.Body("<p>x</p>", Markup.HTML));
  }
}
