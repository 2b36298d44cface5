package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  private final TextCleaner cleaner = new TextCleaner();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span class='mjpage'><span class='mjx-chtml'><span class='mjx-math' aria-label='x_i^2'>"
            + "<span class='mjx-char'>x</span><span class='mjx-char'>2</span></span>"
            + "<style>.mjx-char{}</style></span></span>",
        "<span class='math-tex'>\\(x_i^2\\)</span>",
        "\\(x_i^2\\)",
        "<span class='MathJax_Preview'>x</span><span class='MathJax'>xi2</span>"
            + "<script type='math/tex'>x_i^2</script>",
        "<math><semantics><mrow><mi>x</mi><mn>2</mn></mrow>"
            + "<annotation encoding='application/x-tex'>x_i^2</annotation></semantics></math>",
        "<math alttext='x_i^2'><mi>x</mi></math>",
        "<span class='katex'><span class='katex-mathml'><math><semantics><mi>x</mi><annotation"
            + " encoding='application/x-tex'>x_i^2</annotation></semantics></math></span>"
            + "<span class='katex-html' aria-hidden='true'>xi2</span></span>",
        "<mjx-container><mjx-math data-latex='x_i^2'><mjx-mi>x</mjx-mi></mjx-math></mjx-container>",
        "<img class='wp-latex' alt='x_i^2'>",
      })
  void itIsReadAsItsTexOnce(String formula) {
    assertThat(html("<p>So " + formula + ", then.</p>")).isEqualTo("So x_i^2, then.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span class='mjx-chtml MJXc-display'><span class='mjx-math' aria-label='x\n= 1'></span></span>",
        "<script type='math/tex; mode=display'>x\n= 1</script>",
        "$$x = 1$$",
      })
  void oneOnALineOfItsOwnStandsApart(String formula) {
    assertThat(html("<p>So " + formula + " then.</p>")).isEqualTo("So x = 1 then.");
  }

  @Test
  void oneRunsIntoNoWordThoughItTakesAnEnding() {
    String math = "<span class='mjx-math' aria-label='%s'></span>";
    assertThat(
            html(
                "<p>where"
                    + math.formatted("\\alpha")
                    + "is the "
                    + math.formatted("n")
                    + "th</p>"))
        .isEqualTo("where \\alpha is the nth");
    assertThat(cleaner.clean("where$\\alpha$is the $n$th", Markup.MARKDOWN).text())
        .isEqualTo("where \\alpha is the nth");
  }

  @Test
  void anEmptyFormulaIsNothing() {
    assertThat(html("<p>So U<span class='mjx-math' aria-label=''></span>, then.</p>"))
        .isEqualTo("So U, then.");
    assertThat(cleaner.clean("So U\\\\(\\\\), then.", Markup.MARKDOWN).text())
        .isEqualTo("So U, then.");
  }

  @Test
  void aFormulaWithoutTexIsReadByItsSigns() {
    assertThat(html("<p>So <math><mi>x</mi><mo>=</mo><mn>1</mn></math>.</p>")).isEqualTo("So x=1.");
  }

  @Test
  void aBracketThatNothingClosesStays() {
    assertThat(html("<p>\\(x and $$ y \\[z</p>")).isEqualTo("\\(x and $$ y \\[z");
  }

  private String html(String body) {
    return cleaner.clean(body, Markup.HTML).text();
  }
}
