package dev.almanac.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.PostTheme;
import dev.almanac.model.ThemeAssignment;
import dev.almanac.model.ThemeHits;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThemeAssignerTest {

  private final ThemeAssigner assigner =
      new ThemeAssigner(
          Themes.of(
              Themes.theme("training", 1, "safety training"),
              Themes.child("hacking", "training", "reward hacking"),
              Themes.theme("meetups", 0, "meetup"),
              Themes.tagged("control", 1, "AI Control"),
              Themes.tagged("evals", 1, "AI Evaluations")));

  @Test
  void aPostWithNothingToGoByHasNoThemeAndNoRelevance() {
    assertThat(assign("Notes", List.of("AI"), "training", 0, 500))
        .isEqualTo(new ThemeAssignment(List.of(), 0));
  }

  @Test
  void evidenceNamesWhatMatchedAndWhere() {
    List<ThemeHits> hits = List.of(new ThemeHits("hacking", 4, 1, List.of("reward hacking")));
    assertThat(
            assigner.assign("On reward hacking", List.of(), hits, 400).themes().get(0).evidence())
        .containsExactly("title: reward hacking", "text: reward hacking");
    assertThat(assigner.assign("Notes", List.of("ai-control"), List.of(), 0).themes())
        .extracting(PostTheme::evidence)
        .containsExactly(List.of("tag: AI Control"));
  }

  @Test
  void aTitleWeighsMoreThanAMentionInAShortText() {
    double title = score(assign("Reward hacking", List.of(), "hacking", 0, 0));
    assertThat(title).isGreaterThan(score(assign("Notes", List.of(), "hacking", 1, 80)));
  }

  @Test
  void aSinglePassingMentionInALongTextIsNotATheme() {
    assertThat(assign("Notes", List.of(), "hacking", 1, 2000).themes()).isEmpty();
    assertThat(assign("Notes", List.of(), "hacking", 12, 2000).themes()).hasSize(1);
  }

  @Test
  void aParentIsNotAssignedForItsChildsSake() {
    assertThat(ids(assign("Reward hacking", List.of(), "hacking", 1, 100)))
        .containsExactly("hacking");
  }

  @Test
  void aParentStaysOnlyAboveAWeakerChild() {
    assertThat(ids(assign("Reward hacking in safety training", List.of(), "training", 0, 0)))
        .containsExactly("hacking");
    assertThat(ids(assign("Reward hacking in safety training", List.of(), "training", 3, 100)))
        .containsExactly("training", "hacking");
  }

  @Test
  void anAlignmentPostIsRelevantAndAMeetupIsNot() {
    assertThat(assign("Notes", List.of(), "hacking", 1, 200).relevance()).isGreaterThan(0.5);
    assertThat(assign("Spring meetup", List.of(), "meetups", 2, 200).relevance())
        .isLessThan(ThemeAssigner.RELEVANT);
  }

  @Test
  void aGeneralThemeGivesWayToASpecificOneThatScoresAsHigh() {
    ThemeAssigner general =
        new ThemeAssigner(
            Themes.of(
                Themes.titleOnly("general", 0.7, "ai safety", "alignment"),
                Themes.theme("hacking", 1, "reward hacking"),
                Themes.theme("models", 0.3, "chatbot")));
    assertThat(ids(general.assign("Reward hacking and AI safety", List.of(), List.of(), 0)))
        .containsExactly("hacking");
    assertThat(ids(general.assign("A chatbot and AI safety", List.of(), List.of(), 0)))
        .containsExactly("general", "models");
    assertThat(ids(general.assign("Reward hacking, AI safety, alignment", List.of(), List.of(), 0)))
        .containsExactly("general", "hacking");
  }

  @Test
  void aPostHasAtMostFiveThemes() {
    String[] names = {"one", "two", "three", "four", "five", "six"};
    Taxonomy six =
        Taxonomy.of(
            IntStream.range(0, 6).mapToObj(i -> Themes.theme(names[i], 1, names[i])).toList());
    assertThat(new ThemeAssigner(six).assign(String.join(" ", names), List.of(), List.of(), 0))
        .extracting(ThemeAssignment::themes)
        .satisfies(themes -> assertThat(themes).hasSize(ThemeAssigner.MOST_THEMES));
  }

  @Property(seed = "1")
  void theOrderOfTagsDoesNotMatter(@ForAll("shuffled") List<String> tags) {
    assertThat(assigner.assign("Reward hacking", tags, List.of(), 0))
        .isEqualTo(
            assigner.assign(
                "Reward hacking", List.of("AI Control", "AI Evaluations", "AI"), List.of(), 0));
  }

  @Provide
  Arbitrary<List<String>> shuffled() {
    return Arbitraries.shuffle("AI", "AI Control", "AI Evaluations");
  }

  private ThemeAssignment assign(
      String title, List<String> tags, String theme, int mentions, int words) {
    ThemeHits hits = new ThemeHits(theme, mentions, 1, List.of("phrase"));
    return assigner.assign(title, tags, mentions == 0 ? List.of() : List.of(hits), words);
  }

  private static double score(ThemeAssignment assignment) {
    return assignment.themes().get(0).score();
  }

  private static List<String> ids(ThemeAssignment assignment) {
    return assignment.themes().stream().map(PostTheme::themeId).toList();
  }
}
