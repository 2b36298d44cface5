package dev.almanac.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.model.Theme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

  private static final String CONTROL =
      """
      themes:
      - id: oversight
        name: Oversight
        description: Checking work.
        weight: 1
        phrases: [human oversight]
        tags: []
      - id: control
        name: Control
        parent: oversight
        description: Keeping models safe to use.
        weight: 0.9
        phrases: [ai control, trusted monitoring]
        tags: [AI Control]
      """;

  @Test
  void readsThemesInTheOrderOfTheFile() {
    assertThat(load(CONTROL).themes())
        .extracting(Theme::id)
        .containsExactly("oversight", "control");
    assertThat(load(CONTROL).theme("control").phrases())
        .containsExactly("ai control", "trusted monitoring");
  }

  @Test
  void knowsWhatStandsAboveATheme() {
    Taxonomy taxonomy = load(CONTROL);
    assertThat(taxonomy.parentOf("control")).contains("oversight");
    assertThat(taxonomy.parentOf("oversight")).isEmpty();
    assertThat(taxonomy.ancestors("control")).containsExactly("oversight");
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    assertRefused(CONTROL.replace("id: control", "id: oversight"), "'oversight' stands twice");
  }

  @Test
  void refusesAnUnknownParent() {
    assertRefused(
        CONTROL.replace("parent: oversight", "parent: nowhere"),
        "theme 'control': no parent 'nowhere'");
  }

  @Test
  void refusesAThemeThatIsItsOwnAncestor() {
    assertRefused(
        CONTROL.replace("name: Oversight", "name: Oversight\n  parent: control"),
        "is its own ancestor");
  }

  @Test
  void refusesAWeightOutOfRange() {
    assertRefused(CONTROL.replace("0.9", "1.5"), "theme 'control': weight must be a number");
  }

  @Test
  void readsWhetherPhrasesCountInTitlesAlone() {
    String yaml = CONTROL.replace("weight: 0.9", "weight: 0.9\n  title-only: true");
    assertThat(load(yaml).themes()).extracting(Theme::titleOnly).containsExactly(false, true);
    assertRefused(yaml.replace("true", "'often'"), "title-only must be true or false");
  }

  @Test
  void refusesAnEmptyPhrase() {
    assertRefused(CONTROL.replace("trusted monitoring", "''"), "theme 'control': phrases");
  }

  @Test
  void refusesAPhraseThatTwoThemesClaim() {
    assertRefused(
        CONTROL.replace("trusted monitoring", "Human-Oversight"),
        "'Human-Oversight' is claimed by theme 'oversight'");
  }

  @Test
  void refusesAPhraseThatPunctuationCuts() {
    assertRefused(CONTROL.replace("trusted monitoring", "'trust, but verify'"), "'trust, but");
  }

  @Test
  void refusesAFieldThatItDoesNotKnow() {
    assertRefused(CONTROL.replace("parent:", "parents:"), "unknown field parents");
  }

  @Test
  void refusesWhatIsNotYaml() {
    assertRefused("themes: [", "not YAML");
  }

  @Test
  void theBundledTaxonomyIsSound() {
    Taxonomy bundled = Taxonomy.bundled();
    assertThat(bundled.themes()).hasSizeBetween(45, 75);
    assertThat(bundled.ancestors("sparse-autoencoders"))
        .containsExactly("mechanistic-interpretability", "interpretability");
  }

  private static void assertRefused(String yaml, String message) {
    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static Taxonomy load(String yaml) {
    return Taxonomy.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
