package dev.almanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Span;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Models fail, e.g. GPT-2, often.",
        "It holds i.e. Always.",
        "Dr. Smith met Prof. Jones vs. Mr. Lee.",
        "J. R. R. Tolkien and Irving J. Good wrote books.",
        "The U.S. Senate met the U.K. Parliament.",
        "Accuracy rose from 3.5 to 4.25 percent.",
        "See Fig. 3 and Eq. (2) and Sec. 4 and pp. 5 for it.",
        "They show it (Smith et al. 2020).",
        "Hubinger et al. (2019) call it mesa-optimisation.",
        "Read https://example.org/a.b?c=d!e and come back.",
        "\"What now?\" he asked, and left.",
        "He paused... and then went on.",
        "1. A numbered item is one sentence.",
        "We met Acme Inc. Lawyers there.",
        "She has a Ph.D. from Oxford."
      })
  void staysWholeAroundStopsThatEndNothing(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void endsAtEveryKindOfStop() {
    assertThat(split("One ends. Two ends! Three?! Four… Five."))
        .containsExactly("One ends.", "Two ends!", "Three?!", "Four…", "Five.");
  }

  @Test
  void keepsClosingQuotesBracketsAndMarkersWithTheirSentence() {
    assertThat(split("He said “Go.” (They went.) We know.[1] It holds.[12] End."))
        .containsExactly("He said “Go.”", "(They went.)", "We know.[1]", "It holds.[12]", "End.");
  }

  @Test
  void endsAfterAnAbbreviationWhereAFunctionWordOpensTheNext() {
    assertThat(split("She lives in the U.S. The rest left. We met Smith et al. They agreed."))
        .containsExactly(
            "She lives in the U.S.", "The rest left.", "We met Smith et al.", "They agreed.");
  }

  @Test
  void endsAfterNoAndAfterAYear() {
    assertThat(split("The answer is no. Then it was 2020. Nobody knew."))
        .containsExactly("The answer is no.", "Then it was 2020.", "Nobody knew.");
  }

  @Test
  void neverCrossesAnEmptyLine() {
    assertThat(split("A heading\n \nthen a line\nthat is wrapped. E.g.\n\nlast"))
        .containsExactly("A heading", "then a line\nthat is wrapped.", "E.g.", "last");
  }

  @Test
  void splitsOnlyBetweenTheGivenPlaces() {
    String text = "Out. In one. In two. Out.";
    assertThat(Sentences.split(text, 4, 20)).containsExactly(new Span(5, 12), new Span(13, 20));
  }

  @Test
  void takesNoMarkerThatReachesOverAnEmptyLine() {
    assertThat(split("Yes.[a\n\nb] No.")).containsExactly("Yes.[a", "b] No.");
  }

  @Test
  void blankTextHasNone() {
    assertThat(Sentences.split(" \u00a0\n\n\t")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.[", "a. ", ".", "\n", "A. B", "\"", ".\"(", "aaaa", "e.g. ", " "})
  void takesLinearTimeOnRepeatedPieces(String piece) {
    String text = piece.repeat(1_000_000);
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> Sentences.split(text));
  }

  @Property(seed = "1")
  void coversAllThatIsNotWhiteSpaceInOrder(
      @ForAll
          @StringLength(max = 200)
          @Chars({'.', '?', '"', ')', '[', ']', '1', ' ', '\n', 'A'})
          @CharRange(from = 'a', to = 'e')
          String text) {
    int at = 0;
    for (Span span : Sentences.split(text)) {
      assertThat(text.substring(at, span.start())).isBlank();
      assertThat(text.substring(span.start(), span.end())).isNotBlank().doesNotContain("\n\n");
      at = span.end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  private static List<String> split(String text) {
    return Sentences.split(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
