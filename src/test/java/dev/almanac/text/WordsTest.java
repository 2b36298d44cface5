package dev.almanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void visitsLowerCasedWordsWithStraightApostrophes() {
    assertThat(words("Don’t PANIC: state-of-the-art, 'quoted' GPT4!"))
        .containsExactly("don't", "panic", "state", "of", "the", "art", "quoted", "gpt4");
  }

  @Test
  void countsAnIdeographAsAWordAndKeepsAccentsWithTheirLetters() {
    assertThat(words("对齐 cafe\u0301 naïve")).containsExactly("对", "齐", "cafe\u0301", "naïve");
  }

  @Test
  void knowsFunctionWordsFromContentWords() {
    assertThat(Stopwords.contains("the")).isTrue();
    assertThat(Stopwords.contains("don't")).isTrue();
    assertThat(Stopwords.contains("alignment")).isFalse();
  }

  @Test
  void givesTheFirstWords() {
    assertThat(Words.first("“In this post, we argue", 3)).containsExactly("in", "this", "post");
  }

  @Property(seed = "1")
  void countsWhatItVisitsAndPlacesLieInTheText(@ForAll String text) {
    List<String> seen = new ArrayList<>();
    int[] last = {0};
    Words.visit(
        text,
        (word, start, end) -> {
          assertThat(start).isGreaterThanOrEqualTo(last[0]);
          assertThat(end).isGreaterThan(start);
          last[0] = end;
          seen.add(word);
        });
    assertThat(Words.count(text)).isEqualTo(seen.size());
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Words.visit(text, (word, start, end) -> words.add(word));
    return words;
  }
}
