package dev.almanac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RougeTest {
  private static final Rouge PLAIN = new Rouge(false);

  @Test
  void countsWordsAndPairsOfThePaper() {
    // Section 3.1: S1 is the reference, S2 has three of four words in order, S3 two.
    RougeScore two = score("police kill the gunman", "police killed the gunman");
    RougeScore three = score("the gunman kill police", "police killed the gunman");
    assertThat(two.longest()).isCloseTo(0.75, within(1e-9));
    assertThat(three.longest()).isCloseTo(0.5, within(1e-9));
    assertThat(two.one()).isCloseTo(0.75, within(1e-9));
    assertThat(three.one()).isCloseTo(0.75, within(1e-9));
    assertThat(two.two()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(three.two()).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void takesTheUnionOfSubsequencesOfThePaper() {
    // Section 3.2: w1 w2 w3 w4 w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5: the union is 4 of 5.
    RougeScore score =
        PLAIN.score(List.of("w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"), List.of("w1 w2 w3 w4 w5"));
    double recall = 4 / 5.0;
    double precision = 4 / 10.0;
    assertThat(score.longest())
        .isCloseTo(2 * recall * precision / (recall + precision), within(1e-9));
  }

  @Test
  void countsAWordNoMoreOftenThanEitherHasIt() {
    assertThat(score("the the the the", "the cat").one()).isCloseTo(2 / 6.0, within(1e-9));
    assertThat(PLAIN.score(List.of("a b"), List.of("a b", "a b")).longest())
        .isCloseTo(2 * 2 / 6.0, within(1e-9));
  }

  @Test
  void stemsWordsOfMoreThanThreeLetters() {
    Rouge stemmed = new Rouge(true);
    assertThat(stemmed.score(List.of("killing gases"), List.of("kills gas")).one())
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void nothingInCommonIsNothing() {
    assertThat(PLAIN.score(List.of(), List.of("a"))).isEqualTo(RougeScore.NONE);
  }

  private static RougeScore score(String candidate, String reference) {
    return PLAIN.score(List.of(candidate), List.of(reference));
  }
}
