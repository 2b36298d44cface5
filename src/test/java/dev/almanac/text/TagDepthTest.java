package dev.almanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TagDepthTest {
  private static String bounded(String html) {
    return TagDepth.parse(html, given -> given);
  }

  @Property(seed = "1")
  void shortTextsStayAsTheyAre(@ForAll String html) {
    assertThat(bounded(html)).isEqualTo(html);
  }

  @Test
  void emphasisThatIsClosedStaysHoweverOftenItStands() {
    String html = "<p><B class='x'>a <i>b</i></B> <a href='x'>c<a href='y'>d</p>".repeat(1000);
    assertThat(bounded(html)).isEqualTo(html);
  }

  @Test
  void tagsBeyondTheDepthGoWithTheirEnds() {
    String html = "<b>".repeat(100) + "x<i>y</i>" + "</b>".repeat(100) + "<i>z</i>";
    assertThat(bounded(html)).isEqualTo("<b>".repeat(64) + "xy" + "</b>".repeat(64) + "<i>z</i>");
  }

  @Test
  void otherTagsStay() {
    String html = "<div><br><bdo><span>".repeat(1000);
    assertThat(bounded(html)).isEqualTo(html);
  }

  @Test
  void aParserThatFailsIsGivenNoEmphasisAtAll() {
    String kept =
        TagDepth.parse(
            "<p><b>a</b> <a href='x'>b</a></p>",
            html -> {
              if (html.contains("<b>")) {
                throw new IndexOutOfBoundsException("as jsoup has it");
              }
              return html;
            });
    assertThat(kept).isEqualTo("<p>a b</p>");
  }

  @Test
  void aTagWithoutAnEndIsTheLast() {
    assertThat(bounded("<b>".repeat(64) + "x<b")).isEqualTo("<b>".repeat(64) + "x");
  }
}
