package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {
  private final TextCleaner cleaner = new TextCleaner();

  @Test
  void anEmptyLineStandsBetweenParagraphs() {
    assertThat(html("<p>One  of\nthem.</p><p>Two.</p>")).isEqualTo("One of them.\n\nTwo.");
  }

  @Test
  void twoLineBreaksEndAParagraphAndOneALine() {
    assertThat(html("<div>One.<br>Still one.<br><br>Two.</div>"))
        .isEqualTo("One.\nStill one.\n\nTwo.");
  }

  @Test
  void theStyleSheetOfFormulasIsNoText() {
    String sheet =
        """
        .mjx-chtml {display: inline-block; line-height: 0}
        .MJXc-display {display: block}
        .mjx-chtml[tabindex]:focus, body :focus .mjx-chtml[tabindex] {display: table}
        @font-face {font-family: MJXc-TeX; src: url('https://x.example/TeX.woff')}""";
    for (Markup markup : List.of(Markup.MARKDOWN, Markup.TEXT)) {
      assertThat(cleaner.clean("We train it." + sheet + "\nIt {learns}.", markup).text())
          .isEqualTo("We train it.\n\nIt {learns}.");
    }
    assertThat(cleaner.clean("The class .mjx-chtml is a box.", Markup.TEXT).text())
        .isEqualTo("The class .mjx-chtml is a box.");
  }

  @Test
  void headingsAreBlocksOfTheirOwn() {
    assertThat(blocks("<h2>Setup</h2><p>We train.</p>"))
        .containsExactly(
            Tuple.tuple(Block.Kind.HEADING, "Setup"),
            Tuple.tuple(Block.Kind.PARAGRAPH, "We train."));
  }

  @Test
  void itemsStandLineUnderLineBehindAMarkThatIsNotPartOfThem() {
    String list = "<p>Two:</p><ul><li>one</li><li><p>two</p></li></ul><p>End.</p>";
    assertThat(html(list)).isEqualTo("Two:\n\n- one\n- two\n\nEnd.");
    assertThat(blocks(list)).contains(Tuple.tuple(Block.Kind.LIST_ITEM, "two"));
  }

  @Test
  void nestedListsStandFurtherIn() {
    assertThat(html("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"))
        .isEqualTo("- a\n  - b\n- c");
  }

  @Test
  void numberedListsKeepTheirNumbers() {
    String list =
        "<ol start=3><li>three<ol><li>one</li></ol></li><li value=7>seven</li><li>eight</ol>";
    assertThat(html(list)).isEqualTo("3. three\n  1. one\n7. seven\n8. eight");
    assertThat(blocks(list)).contains(Tuple.tuple(Block.Kind.LIST_ITEM, "seven"));
  }

  @Test
  void theMarkOfAnEmptyItemGoesWithIt() {
    assertThat(html("<ul><li></li></ul><p>After.</p>")).isEqualTo("After.");
  }

  @Test
  void itemsOfAQuoteKeepTheirMarks() {
    assertThat(html("<blockquote><ul><li>a</li><li>b</li></ul></blockquote>"))
        .isEqualTo("- a\n- b");
  }

  @Test
  void footnotesKeepTheirMarksAndLoseTheWayBack() {
    assertThat(
            html(
                "<p>It grows<span class='footnote-reference'><sup><a href='#fn1'>[1]</a></sup></span>."
                    + "</p><ol class='footnotes'><li><span class='footnote-back-link'><sup><a"
                    + " href='#fnref1'>^</a></sup></span><div class='footnote-content'><p>In most"
                    + " runs.</p></div></li><li>Twice. <a href='#fnref:2'>↩</a></li></ol>"))
        .isEqualTo("It grows[1].\n\n1. In most runs.\n2. Twice.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div class='spoilers'><p>%s</p></div>", "<p class='spoiler'>%s</p>"})
  void spoilersAreSetOffAsQuotes(String markup) {
    assertThat(blocks("<p>Guess.</p>" + markup.formatted("It is the cat.")))
        .containsExactly(
            Tuple.tuple(Block.Kind.PARAGRAPH, "Guess."),
            Tuple.tuple(Block.Kind.QUOTE, "It is the cat."));
  }

  @Test
  void quotesAreKnownAsQuotes() {
    assertThat(blocks("<blockquote><p>They said so.</p></blockquote><p>We did not.</p>"))
        .containsExactly(
            Tuple.tuple(Block.Kind.QUOTE, "They said so."),
            Tuple.tuple(Block.Kind.PARAGRAPH, "We did not."));
  }

  @Test
  void codeKeepsItsLinesAndSpaces() {
    assertThat(blocks("<pre><code>if x:\n    y = 1\n</code></pre>"))
        .containsExactly(Tuple.tuple(Block.Kind.CODE, "if x:\n    y = 1"));
  }

  @Test
  void rowsOfATableStandLineUnderLine() {
    assertThat(
            html(
                "<table><tr><th>model</th><th>score</th></tr><tr><td>A</td><td>1</td></tr></table>"))
        .isEqualTo("model score\nA 1");
  }

  @Test
  void paragraphsInsideACellStayApart() {
    assertThat(html("<table><tr><td><p>one</p><p>two</p></td></tr></table>")).isEqualTo("one two");
  }

  @Test
  void whatNobodyReadsIsDropped() {
    assertThat(
            html(
                "<style>.a{color:red}</style><p>Seen"
                    + "<script>track()</script><iframe src='x'>frame</iframe>"
                    + "<img src='data:image/png;base64,AAAA' alt=''>.</p>"))
        .isEqualTo("Seen.");
  }

  @Test
  void picturesAreReadByTheWordsForThem() {
    assertThat(html("<p>See <img alt='the loss curve'> here, <img alt='🚀'>.</p>"))
        .isEqualTo("See the loss curve here, 🚀.");
    assertThat(html("<p><img src='x' alt='Loss by step'>We train.</p>"))
        .isEqualTo("Loss by step\n\nWe train.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Image", "loss curve.PNG", "DSC_0042", "alt text", "Image result for cats"})
  void picturesThatNobodyDescribedAreSilent(String alt) {
    assertThat(html("<p>One<img alt='" + alt + "'>.</p>")).isEqualTo("One.");
  }

  @Test
  void theWrapperOfAFeedGoes() {
    String body = "<p>A body.</p>";
    assertThat(
            html(
                "Published on June 3, 2016 7:08 PM GMT<br/><br/>"
                    + body
                    + "<br/><br/><a href=\"https://forum.example/posts/1/a#comments\">Discuss</a>"))
        .isEqualTo(html(body));
  }

  @Test
  void aLinkToDiscussSomethingIsText() {
    assertThat(html("<p><a href='https://example.org/p#comments'>Discuss it</a></p>"))
        .isEqualTo("Discuss it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not found", "<h1>404</h1><p>Not Found</p>", "<p>Page not found.</p>"})
  void aPageThatWasNotFoundIsNoBody(String body) {
    assertThat(html(body)).isEmpty();
  }

  @Test
  void aPostThatSaysThatSomethingWasNotFoundIsABody() {
    assertThat(html("<p>Not found in any run: sandbagging.</p>")).startsWith("Not found in");
  }

  @Test
  void charactersThatCannotBeSeenAreDropped() {
    assertThat(html("<p>in&shy;vis\u200bi\u202eble</p>")).isEqualTo("invisible");
  }

  @Test
  void entitiesAreDecodedAndHardSpacesAreSpaces() {
    assertThat(html("<p>R&amp;D:&nbsp;a &lt; b</p>")).isEqualTo("R&D: a < b");
  }

  @Test
  void aBodyWithoutTextIsEmpty() {
    assertThat(cleaner.clean("<p> &nbsp;<br></p><style>a{}</style>", Markup.HTML))
        .isEqualTo(new CleanText("", List.of()));
  }

  @Test
  void brokenMarkUpIsReadAsFarAsItGoes() {
    assertThat(html("<p>One <b>bold<p>Two</i></p></li>")).isEqualTo("One bold\n\nTwo");
  }

  private String html(String body) {
    return cleaner.clean(body, Markup.HTML).text();
  }

  private List<Tuple> blocks(String body) {
    CleanText clean = cleaner.clean(body, Markup.HTML);
    return clean.blocks().stream()
        .map(block -> Tuple.tuple(block.kind(), clean.text().substring(block.start(), block.end())))
        .toList();
  }
}
