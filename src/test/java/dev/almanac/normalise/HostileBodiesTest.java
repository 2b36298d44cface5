package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Markup;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that would take a careless reader minutes, or its stack. */
class HostileBodiesTest {
  /** Far above what any of them needs, far below what a square of its length would need. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TextCleaner cleaner = new TextCleaner();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          <div>,                        50000
          <div><b>,                     20000
          <b><p>,                       20000
          <a href=x>y,                  50000
          <ul><li>x,                    20000
          <table><tr><td>,              5000
          <blockquote>,                 20000
          <math>,                       20000
          <div><a href='#comments'>,    20000
          \\(,                          500000
          """)
  void htmlNestedOrOpenedWithoutEndIsRead(String markup, int times) {
    assertReads(markup.repeat(times) + "deep", Markup.HTML);
  }

  @Test
  void htmlOnWhichTheParserFailsIsReadWithoutItsEmphasis() {
    // Emphasis that is open again behind an element beyond the parser's own bound.
    assertReads("<p><em><a>" + "<div>".repeat(520) + "deep", Markup.HTML);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "> ",                  20000
          ">!",                  20000
          "- ",                  20000
          ":::spoiler ",         20000
          "[",                   100000
          "[^a",                 100000
          "$a ",                 300000
          "$$a ",                300000
          "\\\\\\\\(a ",         200000
          "\\\\begin{align}a ",  50000
          "*a ",                 200000
          "**a _b__ ",           100000
          "~~a ",                100000
          """)
  void markdownNestedOrOpenedWithoutEndIsRead(String markup, int times) {
    assertReads(markup.repeat(times) + "deep", Markup.MARKDOWN);
  }

  @Test
  void aWordOfThreeMegabytesIsRead() {
    String word = "w".repeat(3_000_000);
    assertThat(cleaner.clean(word, Markup.HTML).text()).isEqualTo(word);
    assertThat(cleaner.clean(word, Markup.MARKDOWN).text()).isEqualTo(word);
    assertThat(cleaner.clean(word, Markup.TEXT).text()).isEqualTo(word);
  }

  @Test
  void aTableOfAHundredThousandCellsIsRead() {
    String row = "<tr>" + "<td>c</td>".repeat(100) + "</tr>";
    assertReads("<table>" + row.repeat(1000) + "</table>deep", Markup.HTML);
  }

  @Test
  void manyMegabytesOfMarkupAreRead() {
    assertReads("<p>one <b>two</b></p>".repeat(400_000) + "deep", Markup.HTML);
  }

  private void assertReads(String body, Markup markup) {
    String text =
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> cleaner.clean(body, markup).text());
    assertThat(text).endsWith("deep");
  }
}
