package dev.almanac.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.model.ModelSentence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {
  private static final DayPosts DAY =
      new DayPosts(
          LocalDate.parse("2025-05-06"),
          "hash",
          List.of(
              new DayPosts.DayPost(
                  "fm:a",
                  "Probing for deception",
                  List.of("Interpretability"),
                  "Linear probes detect deception in 93% of games."),
              new DayPosts.DayPost(
                  "fm:b",
                  "Debate as oversight",
                  List.of("Scalable oversight"),
                  "Debate helps a weak judge to detect deception."),
              new DayPosts.DayPost("fm:c", "On rain", List.of(), "Rain is hard to forecast.")));

  @Test
  void aClaimOnTwoPostsCitesThemByKey() {
    assertThat(held("Probes and debate both detect deception.", List.of(2, 1)))
        .containsExactly(
            new ModelSentence(
                "Probes and debate both detect deception.", null, List.of("fm:a", "fm:b")));
  }

  @Test
  void aNumberThatNoPostHasIsNoCitation() {
    assertThat(held("Probes and debate both detect deception.", List.of(0, 4, -1))).isEmpty();
    assertThat(held("Probes and debate both detect deception.", List.of())).isEmpty();
  }

  @Test
  void aClaimOnAPostThatItDoesNotCiteIsDropped() {
    assertThat(held("Linear probes detect deception in 93% of games.", List.of(2))).isEmpty();
  }

  @Test
  void aClaimThatNoPostMakesIsDropped() {
    assertThat(held("Governments banned frontier training runs.", List.of(1, 2))).isEmpty();
    assertThat(held("Debate detects deception, see https://evil.example", List.of(2))).isEmpty();
  }

  @Test
  void oneNumberThatNoPostHasVoidsTheWholeClaim() {
    assertThat(held("Linear probes detect deception in 93% of games.", List.of(1, 7))).isEmpty();
  }

  @Test
  void aPostThatCarriesNoneOfTheClaimIsNotCited() {
    assertThat(held("Linear probes detect deception in 93% of games.", List.of(1, 3)))
        .extracting(ModelSentence::cites)
        .containsExactly(List.of("fm:a"));
    assertThat(held("Linear probes detect deception in 93% of games.", List.of(3))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Both posts report that linear probes detect deception, and agree with each other.",
        "All posts report that linear probes detect deception in 93% of games.",
        "Three posts report that linear probes detect deception in games.",
        "Linear probes detect deception in 93% of games, as both authors agree."
      })
  void whatIsToldOfSeveralPostsIsCarriedByEach(String sentence) {
    assertThat(held(sentence, List.of(1, 3))).isEmpty();
    assertThat(held(sentence, List.of(1))).isEmpty();
  }

  @Test
  void twoPostsThatBothCarryAClaimMayBeToldTogether() {
    assertThat(held("Both posts are on how to detect deception.", List.of(1, 2)))
        .extracting(ModelSentence::cites)
        .containsExactly(List.of("fm:a", "fm:b"));
  }

  @Test
  void aPartOfANumberIsNoNumberOfAPost() {
    assertThatThrownBy(
            () -> AnswerParser.cited("{\"claims\": [{\"sentence\": \"x\", \"posts\": 1}]}"))
        .isInstanceOf(ModelFault.class);
    assertThat(
            AnswerParser.cited("{\"claims\": [{\"sentence\": \"x\", \"posts\": [1.7, 2, \"3\"]}]}"))
        .containsExactly(new CitedClaim("x", List.of(0, 2, 0)));
  }

  private static List<ModelSentence> held(String sentence, List<Integer> posts) {
    return new Citations(DAY).of(List.of(new CitedClaim(sentence, posts)));
  }
}
