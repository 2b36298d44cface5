package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppliedSummaryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The provided content is a dating advice post that compares three kinds of first message.",
        "Error analysis shows that most failures of the probe come from quoted speech.",
        "Sorry is the hardest word for a model, and this post measures how often it is said.",
        "I argue that audits should sample the cheapest outputs first.",
      })
  void aRealSummaryIsUsable(String summary) {
    assertThat(SuppliedSummary.usable(summary)).contains(summary);
  }

  @Test
  void aNoteToWhoeverAskedIsLeftOut() {
    assertThat(
            SuppliedSummary.usable(
                "The post compares three oven doughs. (Note: it is not directly about AI.)"))
        .contains("The post compares three oven doughs.");
  }

  @Test
  void aTitleThatHoldsTheWordNoteStays() {
    String summary =
        "It builds on an earlier report (*\"Research Note: Our evals\"*) and extends it.";
    assertThat(SuppliedSummary.usable(summary)).contains(summary.replace("*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "N/A",
        "A short post.",
        "I'm sorry, but I cannot summarise a post whose text was not given to me.",
        "I’m sorry, but the link that you gave does not seem to work today.",
        "I cannot access the content of the page that you have linked to.",
        "Unfortunately, the content was cut off before the post's argument began.",
        "As an AI language model I have no access to the page in question.",
        "Please provide the text of the post so that I can summarise it.",
        "The provided content is missing, so that there is nothing to summarise.",
        "It seems that the post is empty and that nothing can be said of it.",
        "Error: the request to the model timed out after 30 seconds.",
        "12 % — 14 % — 2026-03-01 … a b c d e ||| 3.14159 2.71828 1.41421",
      })
  void anApologyOrANoteOrRubbishIsNone(String summary) {
    assertThat(SuppliedSummary.usable(summary)).isEmpty();
  }

  @Test
  void verticalBarsAreNone() {
    assertThat(SuppliedSummary.usable("|".repeat(2047))).isEmpty();
  }

  @Test
  void anExcerptThatBeginsWithAQuotationLosesItsMarks() {
    assertThat(SuppliedSummary.usable("> > Kites fly in the wind."))
        .contains("Kites fly in the wind.");
  }

  @Test
  void noSummaryIsNone() {
    assertThat(SuppliedSummary.usable(null)).isEmpty();
  }

  @Test
  void itIsPutOnOneLineAndLosesItsEmphasis() {
    assertThat(SuppliedSummary.usable("**Probes** transfer across\n languages, not `formats`."))
        .contains("Probes transfer across languages, not formats.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Probes transfer across two languages. They fail on code, which ...",
        "Probes transfer across two languages. They fail on code, wh…",
        "Probes transfer across two languages. ...",
      })
  void anExcerptLosesTheSentenceThatItBreaksOffIn(String excerpt) {
    assertThat(SuppliedSummary.usable(excerpt)).contains("Probes transfer across two languages.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Probes transfer across two languages but fail on ...", "Hm. And then it..."})
  void anExcerptWithoutAWholeSentenceIsNone(String excerpt) {
    assertThat(SuppliedSummary.usable(excerpt)).isEmpty();
  }

  @Test
  void anEllipsisWithinStays() {
    String summary = "Probes transfer ... across two languages, and fail on code.";
    assertThat(SuppliedSummary.usable(summary)).contains(summary);
  }

  @Test
  void theMarkOfANoteBetweenTwoWordsIsASpace() {
    assertThat(
            SuppliedSummary.usable("It has high accuracy[1]scales well.[12]The arrays a[0] stay."))
        .contains("It has high accuracy scales well. The arrays a[0] stay.");
  }
}
