package dev.almanac.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ThemeMatcherPropertyTest {

  private final ThemeMatcher matcher =
      new ThemeMatcher(
          Themes.of(
              Themes.theme("hacking", 1, "reward hacking", "reward model"),
              Themes.theme("control", 1, "control", "model control protocol")));

  @Property(seed = "1")
  void hitsOfOrdinaryPhrasesDoNotDependOnCase(@ForAll("texts") String text) {
    assertThat(matcher.hits(text.toUpperCase(Locale.ROOT))).isEqualTo(matcher.hits(text));
  }

  @Property(seed = "1")
  void textsOnEitherSideOfABlankLineAddUp(
      @ForAll("texts") String one, @ForAll("texts") String two) {
    assertThat(total(one + "\n\n" + two)).isEqualTo(total(one) + total(two));
  }

  @Property(seed = "1")
  void anyTextCanBeRead(@ForAll String text) {
    assertThat(matcher.hits(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> words =
        List.of("reward", "hacking", "model", "control", "protocol", "protocols", ".", "-", "a");
    return Arbitraries.of(words).list().ofMaxSize(30).map(list -> String.join(" ", list));
  }

  private int total(String text) {
    return matcher.hits(text).stream().mapToInt(hits -> hits.hits()).sum();
  }
}
