package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import org.junit.jupiter.api.Test;

class TitlesTest {
  private static final String LONG = "word ".repeat(3000).strip();

  @Test
  void aTitleOfAnyUsualLengthIsShownWhole() {
    String title = "a".repeat(300);
    assertThat(Titles.shown(title)).isEqualTo(title);
    assertThat(Titles.isCut(title)).isFalse();
  }

  @Test
  void aTitleOfManyKilobytesIsCutAtAWord() {
    assertThat(Titles.shown(LONG)).endsWith("word…").hasSizeLessThanOrEqualTo(301);
    assertThat(Titles.shown("A".repeat(20_000))).isEqualTo("A".repeat(300) + "…");
    assertThat(Titles.isCut(LONG)).isTrue();
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertThat(Titles.shown("a" + "😀".repeat(300))).isEqualTo("a" + "😀".repeat(149) + "…");
    assertThat(Titles.shown("a".repeat(299) + "e\u0301".repeat(9)))
        .isEqualTo("a".repeat(299) + "…");
  }

  @Test
  void theDailyPageHasALongTitleWholeInItsHeadingAlone() {
    String page =
        new Editions()
            .with(PostDraft.of("fm:a", Samples.DAY).title(LONG).theme("interp", 0.9).post())
            .page(Samples.DAY);
    assertThat(page.lines().filter(line -> line.length() > 1000)).containsExactly("### " + LONG);
  }
}
