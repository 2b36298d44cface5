package dev.almanac.digest.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.PostDraft;
import dev.almanac.digest.ThemeTree;
import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  @ParameterizedTest
  @CsvSource({
    "DAY, 2025-06-17, 2025-06-17, 2025/06/2025-06-17, 2025-06-17",
    "WEEK, 2025-06-17, 2025-W25, 2025/2025-W25, 2025-06-22",
    "WEEK, 2025-12-31, 2026-W01, 2026/2026-W01, 2026-01-04",
    "WEEK, 2027-01-01, 2026-W53, 2026/2026-W53, 2027-01-03",
    "MONTH, 2024-02-10, 2024-02, 2024/02/2024-02, 2024-02-29",
    "YEAR, 2025-06-17, 2025, 2025/2025, 2025-12-31"
  })
  void anEditionHasItsNamePathAndEnd(
      Grain grain, LocalDate day, String name, String path, LocalDate end) {
    EditionId id = EditionId.of(grain, day);
    assertThat(id.name()).isEqualTo(name);
    assertThat(id.path()).isEqualTo(path);
    assertThat(id.end()).isEqualTo(end);
  }

  /** 30 of 100 against 15 of 100: pooled 0.225, deviate 0.15 / sqrt(0.225 * 0.775 * 0.02). */
  @Test
  void aShareRisesByTheDeviateOfTwoProportions() {
    assertThat(Movements.z(30, 100, 15, 100)).isCloseTo(2.540, within(0.001));
    assertThat(Movements.z(15, 100, 30, 100)).isCloseTo(-2.540, within(0.001));
    assertThat(Movements.z(3, 10, 0, 0)).isZero();
  }

  @Test
  void karmaStandsAgainstThePostsOfItsSourceAndAge() {
    TreeMap<LocalDate, List<Post>> days = new TreeMap<>();
    for (int ago = 0; ago < 20; ago++) {
      days.put(
          DAY.minusDays(ago),
          List.of(PostDraft.of("fm:" + ago, DAY.minusDays(ago)).karma(10 * ago).post()));
    }
    Post old = PostDraft.of("fm:old", DAY.minusDays(200)).karma(5).post();
    days.put(DAY.minusDays(200), List.of(old));
    Post best = PostDraft.of("fm:best", DAY).karma(1000).post();
    days.put(DAY, List.of(PostDraft.of("fm:0", DAY).karma(0).post(), best));
    Standing standing = new Standing(days);
    assertThat(standing.of(best)).isCloseTo(20.5 / 21, within(1e-9));
    assertThat(standing.of(PostDraft.of("fm:0", DAY).karma(0).post()))
        .isCloseTo(0.5 / 21, within(1e-9));
    assertThat(standing.of(old)).isEqualTo(0.5);
  }

  @Test
  void aTitleOfNewWordsIsNewerThanOneOfWornWords() {
    TreeMap<LocalDate, List<Post>> days = new TreeMap<>();
    for (int ago = 1; ago < 50; ago++) {
      days.put(
          DAY.minusDays(ago),
          List.of(PostDraft.of("fm:" + ago, DAY.minusDays(ago)).title("Reward hacking").post()));
    }
    Post worn = PostDraft.of("fm:worn", DAY).title("Reward hacking").post();
    Post fresh = PostDraft.of("fm:fresh", DAY).title("Subliminal owls").post();
    days.put(DAY, List.of(worn, fresh));
    Novelty novelty = new Novelty(days);
    assertThat(novelty.of(worn)).isLessThan(0.1);
    assertThat(novelty.of(fresh)).isEqualTo(1);
  }

  @Test
  void aViewTakesPostsOfItsThemesAndOfThoseUnderThem() {
    Map<String, Theme> taxonomy =
        Map.of(
            "a", new Theme("a", "A", null, "", List.of(), List.of(), 1, false),
            "b", new Theme("b", "B", "a", "", List.of(), List.of(), 1, false),
            "c", new Theme("c", "C", null, "", List.of(), List.of(), 1, false));
    ThemeTree tree = new ThemeTree(taxonomy);
    View view = new View("v", "V", List.of("a"), List.of("lesswrong"), List.of(), "");
    assertThat(view.has(PostDraft.of("fm:1", DAY).theme("b", 0.9).post(), tree)).isTrue();
    assertThat(view.has(PostDraft.of("fm:2", DAY).theme("c", 0.9).post(), tree)).isFalse();
    assertThat(view.has(PostDraft.of("fm:3", DAY).sources("eaforum").theme("a", 0.9).post(), tree))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "A", "a/b", "-a"})
  void aViewsIdIsTheNameOfAFolder(String id) {
    assertThatThrownBy(() -> new View(id, "x", List.of("a"), List.of(), List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u202eb", "a\nb", "a\u0007"})
  void aViewsNameIsTextThatCanBeSeen(String name) {
    assertThatThrownBy(() -> new View("v", name, List.of("a"), List.of(), List.of(), ""))
        .hasMessageContaining("needs a name");
  }

  @Test
  void aViewNamesASourceAsTheTablesDo() {
    assertThatThrownBy(() -> new View("v", "V", List.of(), List.of("LessWrong"), List.of(), ""))
        .hasMessageContaining("lesswrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JaVaScript:alert(1)",
        "data:text/html,x",
        "//evil.invalid",
        "https://user:secret@evil.invalid/",
        "https:///x",
        "file:///etc/passwd",
        ""
      })
  void aLinkLeadsToNothingButTheWeb(String url) {
    assertThat(WebAddress.of(url)).isEmpty();
  }

  @Test
  void aLinkIsWrittenSoThatItEndsWhereItShould() {
    assertThat(WebAddress.of("https://example.org/a b\"<c>"))
        .hasValue("https://example.org/a%20b%22%3Cc%3E");
  }
}
