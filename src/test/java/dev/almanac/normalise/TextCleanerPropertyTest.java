package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextCleanerPropertyTest {
  private final TextCleaner cleaner = new TextCleaner();

  @Property(seed = "1")
  void blocksOfHtmlLieInTheTextInOrder(@ForAll("html") String body) {
    assertBlocksFit(cleaner.clean(body, Markup.HTML));
  }

  @Property(seed = "1")
  void blocksOfMarkdownLieInTheTextInOrder(@ForAll("markdown") String body) {
    assertBlocksFit(cleaner.clean(body, Markup.MARKDOWN));
  }

  @Property(seed = "1")
  void anyTextCanBeRead(@ForAll String body, @ForAll Markup markup) {
    assertBlocksFit(cleaner.clean(body, markup));
  }

  @Property(seed = "1")
  void theCleanTextOfHtmlIsCleanTextAlready(@ForAll("html") String body) {
    assertReadsBack(cleaner.clean(body, Markup.HTML).text());
  }

  @Property(seed = "1")
  void theCleanTextOfMarkdownIsCleanTextAlready(@ForAll("markdown") String body) {
    assertReadsBack(cleaner.clean(body, Markup.MARKDOWN).text());
  }

  @Property(seed = "1")
  void theCleanTextOfAnyTextIsCleanTextAlready(@ForAll String body, @ForAll Markup markup) {
    assertReadsBack(cleaner.clean(body, markup).text());
  }

  private void assertReadsBack(String text) {
    assertThat(cleaner.clean(text, Markup.TEXT).text()).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> html() {
    return joined(
        "<p>",
        "</p>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<blockquote>",
        "</blockquote>",
        "<pre>",
        "</pre>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<h2>",
        "</h2>",
        "<br>",
        "<script>",
        "</script>",
        "<div>",
        "</div>",
        "word",
        " two words ",
        "\n",
        "&nbsp;",
        "<ol>",
        "</ol>",
        "<img alt='a chart'>",
        "👩",
        "\u200d",
        "\ud800",
        "\udb40\udc41",
        "e",
        "\u0301");
  }

  @Provide
  Arbitrary<String> markdown() {
    return joined(
        "# ",
        "- ",
        "> ",
        "1. ",
        "```",
        "\n",
        "\n\n",
        "    ",
        "|",
        "|---|",
        "word",
        "*",
        "_",
        "[a](",
        ")",
        "<div>",
        "`",
        "\\",
        "e\u0301",
        "$",
        "$$",
        "\\(",
        "\\)",
        "[^a]",
        "[^a]: ",
        ":::spoiler ",
        ":::\n",
        ">!",
        "+++ ",
        "~~",
        "\u200d");
  }

  private static Arbitrary<String> joined(String... parts) {
    return Arbitraries.of(parts).list().ofMaxSize(25).map(list -> String.join("", list));
  }

  /** Between blocks lie only white space and the marks of list items. */
  private static void assertBlocksFit(CleanText clean) {
    String text = clean.text();
    int last = 0;
    for (Block block : clean.blocks()) {
      assertThat(block.start()).isBetween(last, block.end() - 1);
      assertThat(text.substring(last, block.start())).matches("\\s*(- |\\d+\\. )?");
      assertThat(text.substring(block.start(), block.end())).isNotBlank();
      last = block.end();
    }
    assertThat(last).isEqualTo(text.length());
  }
}
