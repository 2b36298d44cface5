package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.digest.edition.Edition;
import dev.almanac.model.Post;
import dev.almanac.model.SummaryMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {
  private static final String FINDING = "Probes find the blind spot in nine models of ten.";

  private static Post post(SummaryMethod method, String summary) {
    return PostDraft.of("fm:a", Samples.DAY).theme("interp", 0.9).summary(method, summary).post();
  }

  private static String quote(String summary) {
    return String.join(" ", Quote.of(post(SummaryMethod.EXTRACTIVE, summary)));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHOR, “Probes find the blind spot in nine models of ten.”",
    "EXTRACTIVE, “Probes find the blind spot in nine models of ten.”",
    "SUPPLIED, Probes find the blind spot in nine models of ten. (from the dump)",
    "LLM, Probes find the blind spot in nine models of ten. (by a model)"
  })
  void quotationMarksStandAroundThePostsOwnWordsAlone(SummaryMethod method, String told) {
    Post post = post(method, FINDING);
    assertThat(new Editions().with(post).page(Samples.DAY))
        .contains("- **[Post fm:a](https://example.org/fm/a)** " + told + "\n");
    Edition.Quoted quoted = new Edition.Quoted(post, Quote.of(post));
    assertThat(quoted.words() + (quoted.note() == null ? "" : " (" + quoted.note() + ")"))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is the ninth post of it.",
        "These are the notes of a talk.",
        "It has now been three years since the first issue.",
        "They do not.",
        "Thanks to Ada Ng and Bo for a useful conversation.",
        "Special thanks to Ada Ng.",
        "Based on research performed under the mentorship of Ada Ng.",
        "Cross-posted from my own page.",
        "Epistemic status: a guess, and an old one.",
        "[Epistemic status: a guess.]",
        "Posted as part of the sequence on terns.",
        "Terns were observed, with work done by all; we are grateful.",
        "See https://example.org/terns for the data.",
        "Figure 1: Left: what a probe sees.",
        "Image: a tern.",
        "Terns are defined as follows: > Omega appears.",
        "Authors: Ada Ng, Bo * equal primary contribution.",
        "Here are some of them.",
        "The loss is \\frac{1}{2} of what it was.",
        "(Colab notebook here.)",
      })
  void anOpenerThatDoesNotStandByItselfIsPassedOver(String opener) {
    assertThat(quote(opener + " " + FINDING)).isEqualTo(FINDING);
    assertThat(quote(opener)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TL;DR: Terns come back each May.|Terns come back each May.",
        "TLDR; Terns come back each May.|Terns come back each May.",
        "tl;dr - Terns come back each May.|Terns come back each May.",
        "TL;DR 1. Terns come back each May.|Terns come back each May.",
        "Introduction Terns come back each May.|Terns come back each May.",
        "Terns come back[1] each May.[2]|Terns come back each May.",
        "Terns **come back** each _May_.|Terns come back each May.",
        "> Terns come back each May.|Terns come back each May.",
        "## Terns come back each May.|Terns come back each May.",
        "Terns [come back](https://example.org/x) each May.|Terns come back each May.",
        "Terns of snake_case weigh 5 < 6 in [0, 1].|Terns of snake_case weigh 5 < 6 in [0, 1].",
      })
  void labelsNoteMarksAndMarkUpAreNotShown(String sentence, String shown) {
    assertThat(quote(sentence)).isEqualTo(shown);
  }

  @Test
  void aSentenceMayLeanOnTheOneThatIsQuotedBeforeIt() {
    assertThat(quote("Terns come back. They do so in May. Thanks to Bo."))
        .isEqualTo("Terns come back. They do so in May.");
  }

  @Test
  void theNewsIsPreferredToTheBackground() {
    assertThat(quote("Prior work looked at gulls. Gulls are loud. We find that terns are louder."))
        .isEqualTo("We find that terns are louder.");
  }

  @Test
  void aPostOfWhichNoSentenceStandsAloneIsToldByItsTitle() {
    assertThat(new Editions().with(post(SummaryMethod.SUPPLIED, "This is it.")).page(Samples.DAY))
        .contains("- **[Post fm:a](https://example.org/fm/a)**\n");
  }
}
