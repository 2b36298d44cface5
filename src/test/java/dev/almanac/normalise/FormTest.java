package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Markup;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void whatStandsInAFormIsReadButNotItsControls() {
    String html =
        "<form id=aspnetForm><p>A kite flies.</p><input value=secret><select><option>x</option></select>"
            + "<textarea>y</textarea><button>Send</button><p>It lands.</p></form>";
    assertThat(new TextCleaner().clean(html, Markup.HTML).text())
        .isEqualTo("A kite flies.\n\nIt lands.");
  }
}
