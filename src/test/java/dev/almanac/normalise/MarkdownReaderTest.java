package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private final TextCleaner cleaner = new TextCleaner();

  @Test
  void markdownReadsLikeTheSameTextInHtml() {
    String markdown =
        """
        ## Setup

        We *train* a [probe](https://example.org)
        on **two** layers.

        3. first
           - inner
        4. second

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
            + " <strong>two</strong> layers.</p><ol start=3><li>first<ul><li>inner</li></ul></li>"
            + "<li>second</li></ol>"
            + "<blockquote><p>As they say.</p></blockquote><pre><code>x = 1</code></pre>"
            + "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>";
    assertThat(cleaner.clean(markdown, Markup.MARKDOWN))
        .isEqualTo(cleaner.clean(html, Markup.HTML));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So $x_i * y_i$ grows.",
        "So \\(x_i * y_i\\) grows.",
        "So \\\\(x_i * y_i\\\\) grows.",
        "So $$x_i * y_i$$ grows.",
        "So $$\nx_i * y_i\n$$ grows.",
        "So \\\\[x_i * y_i\\\\] grows.",
        "So \\\\\\[x_i * y_i\\\\\\] grows.",
      })
  void aFormulaIsItsTex(String markdown) {
    assertThat(read(markdown)).isEqualTo("So x_i * y_i grows.");
  }

  @Test
  void anEnvironmentIsAFormulaWithItsName() {
    assertThat(read("\\begin{align*} a_1 &< b_1 \\\\ c_1 &= d_1 \\end{align*}"))
        .isEqualTo("\\begin{align*} a_1 &< b_1 \\\\ c_1 &= d_1 \\end{align*}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs $5 now and $6 later.",
        "From $5-$10 a head.",
        "I earn $ and spend $ there.",
        "Either $20/month or $30.",
        "The price is in US$ and rises.",
        "Written $$ by hand.",
      })
  void moneyIsNoFormula(String markdown) {
    assertThat(read(markdown)).isEqualTo(markdown);
  }

  @Test
  void bracketsThatAreEscapedAreBrackets() {
    assertThat(read("too weak \\[at Go\\] \\(as yet\\)")).isEqualTo("too weak [at Go] (as yet)");
  }

  @Test
  void codeHoldsNoFormula() {
    assertThat(read("`$a$ and $b$`")).isEqualTo("$a$ and $b$");
  }

  @Test
  void footnotesAreNumberedByFirstMentionAndStandAtTheEnd() {
    String markdown =
        """
        One[^b] and two[^long_name], one again[^b].

        [^long_name]: The second.
        [^b]: The *first*.

            Its second paragraph.

        [^c]: Never mentioned.

        The end.
        """;
    assertThat(read(markdown))
        .isEqualTo(
            "One[1] and two[2], one again[1].\n\nThe end.\n\n1. The first.\n"
                + "Its second paragraph.\n2. The second.\n3. Never mentioned.");
  }

  @Test
  void aMentionInATableThatStayedHtmlCounts() {
    assertThat(
            read(
                "<table><tr><td>x<span data-footnote-id=\"a\">[1]</span></td></tr></table>\n\n"
                    + "y[^b]\n\n[^b]: B.\n\n[^a]: A."))
        .isEqualTo("x[1]\n\ny[2]\n\n1. A.\n2. B.");
  }

  @Test
  void aMentionWithoutANoteStays() {
    assertThat(read("One[^nowhere] and [^a](https://example.org)."))
        .startsWith("One[^nowhere] and ^a");
  }

  @Test
  void ofTwoNotesOfOneNameNoneIsLost() {
    assertThat(read("x[^a]\n\n[^a]: One.\n\n[^a]: Two.")).isEqualTo("x[1]\n\n1. One.\n2. Two.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":::spoiler\nIt is the cat.\n:::",
        ":::spoiler It is the cat.\n:::",
        ":::spoiler It is the cat. :::",
        ">! It is the cat.",
        ">!It is\n>! the cat.",
      })
  void spoilersAreSetOffAsQuotes(String spoiler) {
    CleanText clean = cleaner.clean("Guess.\n\n" + spoiler + "\n\nAfter.", Markup.MARKDOWN);
    assertThat(clean.text()).isEqualTo("Guess.\n\nIt is the cat.\n\nAfter.");
    assertThat(clean.blocks().get(1).kind()).isEqualTo(Block.Kind.QUOTE);
  }

  @Test
  void foldedSectionsAreReadWithTheirTitles() {
    assertThat(read("Before.\n\n+++ **The details**\nInside.\n\n- a\n+++\n\nAfter."))
        .isEqualTo("Before.\n\nThe details\n\nInside.\n\n- a\n\nAfter.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cooperate *within *themselves     | cooperate within themselves
          **Setup: **We train               | Setup: We train
          only _verify _that                | only verify that
          a ~~Twitter~~ thread              | a Twitter thread
          2 * 3 * 4 and *.java              | 2 * 3 * 4 and *.java
          snake_case and other _names       | snake_case and other _names
          5 *stars, or 4 * of them          | 5 *stars, or 4 * of them
          """)
  void marksOfEmphasisGoAndOtherStarsStay(String markdown, String text) {
    assertThat(read(markdown)).isEqualTo(text);
  }

  private String read(String markdown) {
    return cleaner.clean(markdown, Markup.MARKDOWN).text();
  }
}
