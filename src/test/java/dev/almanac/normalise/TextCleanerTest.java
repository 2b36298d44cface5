package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

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
  void nestedListsKeepTheirItemsApart() {
    assertThat(html("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")).isEqualTo("- a\n- b\n- c");
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
                    + "<img src='data:image/png;base64,AAAA' alt='chart'>.</p>"))
        .isEqualTo("Seen.");
  }

  @Test
  void aFormulaIsReadByItsLabelOnce() {
    assertThat(
            html(
                "<p>So <span class='mjx-chtml'><span class='mjx-math' aria-label='x^2'>"
                    + "<span class='mjx-char'>x</span><span class='mjx-char'>2</span></span>"
                    + "<style>.mjx-char{}</style></span> grows.</p>"))
        .isEqualTo("So x^2 grows.");
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

  @Test
  void markdownReadsLikeTheSameTextInHtml() {
    String markdown =
        """
        ## Setup

        We *train* a [probe](https://example.org)
        on **two** layers.

        - first
        - second

        > As they say.

        ```
        x = 1
        ```

        | a | b |
        |---|---|
        | 1 | 2 |
        """;
    String html =
        "<h2>Setup</h2><p>We <em>train</em> a <a href='https://example.org'>probe</a> on"
            + " <strong>two</strong> layers.</p><ul><li>first</li><li>second</li></ul>"
            + "<blockquote><p>As they say.</p></blockquote><pre><code>x = 1</code></pre>"
            + "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>";
    assertThat(cleaner.clean(markdown, Markup.MARKDOWN))
        .isEqualTo(cleaner.clean(html, Markup.HTML));
  }

  @Test
  void quotesNestedWithoutEndAreRead() {
    assertThat(cleaner.clean("> ".repeat(20_000) + "deep", Markup.MARKDOWN).text())
        .endsWith("deep");
  }

  @Test
  void elementsNestedWithoutEndAreRead() {
    assertThat(html("<div><b>".repeat(20_000) + "deep")).isEqualTo("deep");
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
