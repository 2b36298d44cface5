package dev.almanac.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.DamageException;
import dev.almanac.ingest.dump.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFeedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>x</title>",
        "<item><title>x</item>",
        "<item><title>x",
        "<item><title><![CDATA[x",
        "<item><title><![CDATA[x</title></item>",
        "<item><!-- x <title>y</title></item>",
        "<item><enclosure url=\"x></item>",
        "<item><title x=></title></item>",
        "<item><title>&unheard-of;&lol;</title></item>",
        "<item><odd:title>x</odd:title></item>",
        "<item><title>x</title></item",
        "<item",
        "<item><?x <title>x</title></item>",
      })
  void aBrokenItemCostsItselfAlone(String broken) throws IOException {
    ReadDump read = Feeds.rss(Feeds.item("a"), broken, Feeds.item("b"), Feeds.item("c"));
    assertThat(read.ids()).containsExactly("a", "b", "c");
    assertThat(read.reasons()).containsExactly("2 malformed_xml");
    assertThat(read.positions()).containsExactly(1L, 3L, 4L);
    assertThat(read.rejects().get(0).raw()).startsWith("<item");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<item><title><![CDATA[x", "<item><title><![CDATA[x</title></item>"})
  void anUnclosedSectionEndsWithTheNextItemThoughNoSectionFollows(String broken)
      throws IOException {
    String plain = "<item><title>t</title><guid>p</guid></item>";
    ReadDump read = Feeds.rss(broken, plain, plain);
    assertThat(read.ids()).containsExactly("p", "p");
    assertThat(read.reasons()).containsExactly("1 malformed_xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<![CDATA[<item>]]>",
        "<![CDATA[</item><item>]]>",
        "<![CDATA[</item></channel></rss>]]>",
        "<![CDATA[ <![CDATA[ <item> ]]>",
        "<!-- <item> --><![CDATA[x]]>",
        "<!-- <item><title>x</title></item> -->",
        "&lt;item&gt;&lt;/item&gt;",
        "<items/><item.x/><b a='>'/>",
      })
  void theTagsOfItemsMayBeText(String title) throws IOException {
    ReadDump read =
        Feeds.rss(
            Feeds.item("a"),
            "<item><title>" + title + "</title><guid>h</guid></item>",
            Feeds.item("b"));
    assertThat(read.ids()).containsExactly("a", "h", "b");
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void aFeedThatEndsBetweenItemsIsAReject() throws IOException {
    ReadDump read = Feeds.read(Feeds.RSS_START + Feeds.item("a"));
    assertThat(read.ids()).containsExactly("a");
    assertThat(read.reasons()).containsExactly("2 malformed_xml");
    assertThat(read.rejects().get(0).detail()).isEqualTo("ends in the middle");
  }

  @Test
  void aFeedThatEndsWithinAnItemIsOneReject() throws IOException {
    ReadDump read = Feeds.read(Feeds.RSS_START + Feeds.item("a") + "<item><title>x");
    assertThat(read.ids()).containsExactly("a");
    assertThat(read.reasons()).containsExactly("2 malformed_xml");
    assertThat(read.rejects().get(0).raw()).isEqualTo("<item><title>x");
  }

  @Test
  void whatADamageCutsOffIsLeftAtHand() throws IOException {
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    String feed = Feeds.RSS_START + Feeds.item("a") + "<item><title>x";
    ByteWindow window =
        new ByteWindow(
            new SequenceInputStream(
                new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)), damaged()));
    new FeedReader(ReadDump.dump("feed.xml")).read(window, read);
    assertThat(read.ids()).containsExactly("a");
    assertThat(read.rejects()).isEmpty();
    assertThat(window.text(0, window.size())).isEqualTo("<item><title>x");
  }

  private static InputStream damaged() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new DamageException("damaged_gzip", "ends too soon");
      }

      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        return read();
      }
    };
  }

  @Test
  void anItemThatIsTooLargeIsPassedOver() throws IOException {
    String large = "<item><title><![CDATA[" + "<item> ".repeat(100_000) + "]]></title></item>";
    ReadDump read =
        Feeds.read(
            Feeds.RSS_START + Feeds.item("a") + large + Feeds.item("b") + Feeds.RSS_END,
            Feeds.recordBytes(20_000));
    assertThat(read.ids()).containsExactly("a", "b");
    assertThat(read.reasons()).containsExactly("2 record_too_large");
    assertThat(read.rejects().get(0).rawBytes()).isEqualTo(large.length());
    assertThat(large).startsWith(read.rejects().get(0).raw());
  }

  @Test
  void whatIsOverALimitIsAReject() throws IOException {
    ReadLimits limits = new ReadLimits(1 << 20, 100, 1 << 20, 5, 20, 10);
    String deep = "<item><a><b><c/></b></a></item>";
    String wide = "<item><a/><a b='1' c='2'/><a/><a/><a/></item>";
    String lengthy = "<item><title>" + "x".repeat(21) + "</title></item>";
    ReadDump read =
        Feeds.read(
            "<rss version='2.0'><channel>"
                + Feeds.item("a")
                + String.join("", deep, wide, lengthy)
                + Feeds.RSS_END,
            limits);
    assertThat(read.ids()).containsExactly("a");
    assertThat(read.reasons())
        .containsExactly("2 nested_too_deep", "3 too_many_fields", "4 string_too_long");
  }

  @Test
  void anEmptyItemIsARecord() throws IOException {
    assertThat(Feeds.rss("<item/>", "<item a='>' />", "<item></item>").positions())
        .containsExactly(1L, 2L, 3L);
  }
}
