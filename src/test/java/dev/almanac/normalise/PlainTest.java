package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlainTest {

  @Test
  void everyKindOfWhiteSpaceIsFolded() {
    assertThat(Plain.line(" a\r\n\tb \u00a0\u2003 c\u2028d\u3000")).isEqualTo("a b c d");
  }

  @Test
  void whatCannotBeSeenIsDropped() {
    assertThat(Plain.line("\ufeffin\u00advis\u200bi\u202eb\u2066le\u0007")).isEqualTo("invisible");
  }

  @Test
  void joinersOfEmojiStay() {
    assertThat(Plain.line("👩\u200d🔬")).isEqualTo("👩\u200d🔬");
  }

  @Test
  void aJoinerThatJoinsNothingIsDropped() {
    assertThat(Plain.line("in\u200dvisible 👩\u200d x\u200d👩")).isEqualTo("invisible 👩 x👩");
  }

  @Test
  void tagCharactersAndHalvesOfCharactersAreDropped() {
    assertThat(Plain.line("se\udb40\udc41en \ud83d half \udc69 whole 👩"))
        .isEqualTo("seen half whole 👩");
  }

  @Test
  void lettersAndTheirMarksAreComposed() {
    assertThat(Plain.line("cafe\u0301")).isEqualTo("café");
  }

  @Test
  void marksAreComposedThoughSomethingInvisibleStoodBetween() {
    assertThat(Plain.line("cafe\u200b\u0301")).isEqualTo("café");
  }

  @Property(seed = "1")
  void aLineIsItsOwnLine(@ForAll("texts") String text) {
    String line = Plain.line(text);
    assertThat(Plain.line(line)).isEqualTo(line);
    assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).isTrue();
    assertThat(line).doesNotContain("  ", "\n").isEqualTo(line.strip());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> planted =
        Arbitraries.of(
            "e",
            "\u0301",
            "\u200b",
            "\u00ad",
            " ",
            "\n",
            "\u00a0",
            "ﬁ",
            "\u1100\u1161",
            "\u200d",
            "👩",
            "漢",
            "\ud83d");
    return Arbitraries.oneOf(planted, Arbitraries.strings().ofLength(1))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
