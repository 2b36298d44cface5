package dev.almanac.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {
  private static final String ITEM = "{\"sentence\": \"A b c d.\", \"quote\": \"a b c d\"}";
  private static final String GOOD = "{\"sentences\": [" + ITEM + "]}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "```json\n%s\n```",
        "```json\n%s\n```\nHope this helps!",
        "Here is the JSON:\n```json\n%s\n```",
        "Sure {of course}: %s",
        "<think>Perhaps {\"sentences\": [3]}, or {</think>\n%s",
        "{\"sentences\": []} was my draft. %s",
        "{\"result\": %s}"
      })
  void theJsonIsTakenOutOfWhatStandsAroundIt(String around) {
    assertThat(AnswerParser.claims(around.formatted(GOOD)))
        .containsExactly(new Claim("A b c d.", "a b c d"));
  }

  @Test
  void goodItemsAreReadBesideBadOnesAndNotMoreThanWereAskedFor() {
    String bad = "{\"sentence\": \"x\"}, 7, {\"sentence\": 3, \"quote\": []}";
    assertThat(AnswerParser.claims("{\"sentences\": [" + bad + ", " + ITEM + "]}")).hasSize(1);
    assertThat(AnswerParser.claims("{\"sentences\": [" + (ITEM + ", ").repeat(40) + ITEM + "]}"))
        .hasSize(16);
    assertThat(
            AnswerParser.cited(
                "{\"claims\": [{\"sentence\": \"x\", \"posts\": 1},"
                    + " {\"sentence\": \"y\", \"posts\": [1]}]}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hm.",
        "{\"summary\": 1}",
        "{\"sentences\": [{\"sentence\": \"x\"}]}",
        "{\"sentences\": 1}"
      })
  void whatHasNoGoodItemIsMalformed(String answer) {
    assertThatThrownBy(() -> AnswerParser.claims(answer))
        .isInstanceOf(ModelFault.class)
        .hasMessageContaining("malformed");
  }

  @Test
  @Timeout(20)
  void bracesWithoutEndAreNoWork() {
    for (String answer :
        new String[] {"{".repeat(500_000), "{\"a\":".repeat(150_000), "[".repeat(500_000)}) {
      assertThatThrownBy(() -> AnswerParser.claims(answer)).isInstanceOf(ModelFault.class);
    }
  }
}
