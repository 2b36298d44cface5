package dev.almanac.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void aTextOfNWordsHasNMinusFourShingles() {
    assertThat(Shingles.of("one two three four five six seven")).hasSize(3);
  }

  @Test
  void aTextShorterThanAShingleIsOneShingle() {
    assertThat(Shingles.of("one two")).hasSize(1);
    assertThat(Shingles.of("one two")).isNotEqualTo(Shingles.of("two one"));
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(Shingles.of("")).isEmpty();
    assertThat(Shingles.of(" — … !?\n")).isEmpty();
  }

  @Test
  void aRepeatedStretchCountsOnce() {
    String stretch = "a b c d e ";
    assertThat(Shingles.of(stretch.repeat(9))).hasSize(5);
  }

  @Test
  void caseAndPunctuationDoNotMatter() {
    assertThat(Shingles.of("The model, it seems, was “trained” twice."))
        .isEqualTo(Shingles.of("the MODEL it seems was trained twice"));
  }

  @Test
  void wordBoundariesMatter() {
    assertThat(Shingles.of("ab c d e f")).isNotEqualTo(Shingles.of("a bc d e f"));
  }

  @Property(seed = "1")
  void shinglesAreDifferentAndSorted(@ForAll("texts") String text) {
    long[] shingles = Shingles.of(text);
    assertThat(shingles).isEqualTo(LongStream.of(shingles).sorted().distinct().toArray());
  }

  @Property(seed = "1")
  void shinglesOfAPartAreAmongThoseOfTheWhole(
      @ForAll("texts") String one, @ForAll("texts") String two) {
    if (Shingles.of(one).length > 1) {
      long[] whole = Shingles.of(one + " " + two);
      assertThat(LongStream.of(Shingles.of(one)))
          .allMatch(shingle -> Arrays.binarySearch(whole, shingle) >= 0);
    }
  }

  @Property(seed = "1")
  void upperCaseChangesNothing(@ForAll("texts") String text) {
    assertThat(Shingles.of(text.toUpperCase(Locale.ROOT))).isEqualTo(Shingles.of(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(List.of("probe", "model", "of", "a", "gpt4", "réseau", "—", "\n"))
        .list()
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }
}
