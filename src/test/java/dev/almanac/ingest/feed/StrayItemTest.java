package dev.almanac.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items whose start tag is broken are accounted for, and control characters break none. */
class StrayItemTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item><title>b</title></item>",
        "<itme><title>b</title></item>",
        "title>b</title></item>",
        "<ite",
        "b",
        "<!item><title>b</title></item>",
        "</item>",
      })
  void whatIsLeftOfAnItemIsOneReject(String broken) throws IOException {
    ReadDump first = Feeds.rss(broken, Feeds.item("a"), Feeds.item("c"));
    assertThat(first.ids()).containsExactly("a", "c");
    assertThat(first.reasons()).containsExactly("1 malformed_xml");
    ReadDump middle = Feeds.rss(Feeds.item("a"), broken, Feeds.item("c"));
    assertThat(middle.ids()).containsExactly("a", "c");
    assertThat(middle.reasons()).containsExactly("2 malformed_xml");
    ReadDump last = Feeds.rss(Feeds.item("a"), Feeds.item("c"), broken);
    assertThat(last.ids()).containsExactly("a", "c");
    assertThat(last.reasons()).containsExactly("3 malformed_xml");
    assertThat(Feeds.rss(broken).reasons()).containsExactly("1 malformed_xml");
  }

  @Test
  void elementsThatTellOfTheFeedMayStandBetweenItems() throws IOException {
    ReadDump read =
        Feeds.rss(
            Feeds.item("a"),
            "<image><url>https://notes.example/i.png</url></image><!-- and so on -->",
            Feeds.item("b"),
            "<textInput><name>q</name></textInput>");
    assertThat(read.ids()).containsExactly("a", "b");
    assertThat(read.rejects()).isEmpty();
    assertThat(Feeds.atom("<category term='x'/>").rejects()).isEmpty();
  }

  @Test
  void aHeadOfAnyLengthWithoutATextIsNoItem() throws IOException {
    String categories = "<category>x</category>".repeat(10_000);
    assertThat(Feeds.rss(categories, Feeds.item("a")).ids()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0001", "\b", "\u000b", "\f", "\u001f", "&#0;", "&#x1F;"})
  void controlCharactersAreDropped(String control) throws IOException {
    ReadDump read =
        Feeds.rss(
            "<item"
                + (control.startsWith("&") ? "" : control)
                + "><title>On <![CDATA["
                + (control.startsWith("&") ? "" : control)
                + "goals]]>"
                + control
                + "</title><guid>b</guid></item>");
    assertThat(read.only().title()).isEqualTo("On goals");
  }

  @Test
  void otherNumbersOfCharactersStay() throws IOException {
    ReadDump read = Feeds.rss("<item><title>a&#9;b&#x41;&#66;</title><guid>b</guid></item>");
    assertThat(read.only().title()).isEqualTo("a\tbAB");
  }

  @Test
  void aNamespaceThatNoTreeTakesIsARejectAndNoFault() throws IOException {
    ReadDump read =
        Feeds.read("<feed xmlns=' http://www.w3.org/2005/Atom'><entry><id>a</id></entry></feed>");
    assertThat(read.records()).isEmpty();
    assertThat(read.reasons()).containsExactly("1 malformed_xml", "2 malformed_xml");
  }
}
