package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrosspostLineTest {
  private static final String PAGE = "https://kites.example/2026/on-kites";
  private static final String TEXT = "<p>Kites fly.</p><p>They fall.</p><p>So it goes.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cross-posted from <a href=\"%s\">my blog</a>.",
        "(<em>Crossposted from </em><a rel=\"x\" href='%s'><em>Kites</em></a>)",
        "<a href=\"%s\">Cross-posted</a> at my personal blog.",
        "This was originally posted <a href=\"%s\">here</a> on 20th October 2016.",
        "[Originally published in <a href=\"%s\">Kite Weekly</a>]",
        "This is a cross post from <a href=\"%s\">kites.example</a>.",
        "This post first appeared <a href=\"%s\">on my blog</a>; I updated it slightly.",
        "Cross posted, as always, <a href=\"%s\">from Kites</a>."
      })
  void aLineThatBeginsSoNamesThePage(String line) {
    String html = "<p>" + line.formatted(PAGE) + "</p>";
    assertThat(html(html + TEXT)).containsExactly("says_from " + PAGE);
    assertThat(html(TEXT + html)).containsExactly("says_from " + PAGE);
  }

  @Test
  void toIsTheOtherDirection() {
    assertThat(html("<p>Cross-posted to <a href=\"" + PAGE + "\">Kites</a></p>"))
        .containsExactly("says_to " + PAGE);
    assertThat(html("<p><a href=\"" + PAGE + "\">Cross-posted to Kites</a></p>"))
        .containsExactly("says_to " + PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Crossposted* [*from Kites*](%s) *with permission.*",
        "([*Cross-posted from Kites.*](%s))",
        "[Cross-post from the other forum](%s)."
      })
  void markdownSaysItToo(String line) {
    assertThat(found(line.formatted(PAGE) + "\n\nKites fly.", Markup.MARKDOWN))
        .containsExactly("says_from " + PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cross-posted from <a href=\"https://kites.example/\">my blog</a>.",
        "Crossposted by <a href=\"https://kites.example/users/ada\">Ada</a> with permission.",
        "Originally posted as <a href=\"https://kites.example/posts/ab?commentId=c\">a comment</a>.",
        "Cross-posted from my blog. See also <a href=\"https://kites.example/a/b\">this page</a>.",
        "I like what was cross-posted from <a href=\"https://kites.example/a/b\">Kites</a>.",
        "Cross-posted to the forum, where many people will have a lot more to say about <a"
            + " href=\"https://kites.example/a/b\">kites</a>.",
        "This was originally posted somewhere.",
        "Kites fly, as <a href=\"https://kites.example/a/b\">this page</a> says."
      })
  void otherLinesNameNone(String line) {
    assertThat(html("<p>" + line + "</p>" + TEXT)).isEmpty();
  }

  @Test
  void aLineInTheMiddleIsNotAboutThePost() {
    String line = "<p>Cross-posted from <a href=\"" + PAGE + "\">my blog</a>.</p>";
    assertThat(html(TEXT + line + TEXT)).isEmpty();
    assertThat(found("Cross-posted from " + PAGE, Markup.TEXT)).isEmpty();
  }

  private static List<String> html(String html) {
    return found(html, Markup.HTML);
  }

  private static List<String> found(String body, Markup markup) {
    return CrosspostLine.in(new RawRecord.Body(body, markup))
        .map(one -> one.relation().label() + " " + one.url())
        .toList();
  }
}
