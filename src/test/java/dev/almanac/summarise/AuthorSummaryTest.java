package dev.almanac.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorSummaryTest {

  private static final String CLAIM =
      "Sparse probes find the feature in most layers. Dense probes miss it.";

  private static final String BODY =
      "Probing has a long history in interpretability research. Many teams train linear probes.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TL;DR: ",
        "TLDR ",
        "tl;dr - ",
        "Tl;dr: ",
        "TL:DR: ",
        "Summary: ",
        "Abstract. ",
        "Abstract: ",
        "Executive summary: ",
        "Key points: ",
        "In brief: ",
        "Summary/TL;DR: ",
        "Abstract\n",
        "TL;DR of this post: ",
        "**TL;DR:** ",
        "Short version: ",
        "In short: ",
        "BLUF: ",
        "Bottom line: ",
        "Too long; didn't read: ",
        "Takeaway: ",
        "Résumé: "
      })
  void takesTheParagraphThatOpensWithALabelAndDropsTheLabel(String label) {
    assertOwn(summarize(label + CLAIM, BODY), CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Summary",
        "# TL;DR",
        "# Abstract",
        "# Executive Summary",
        "# Overview",
        "# 1.1 Executive summary",
        "# Summary of this post",
        "# Overview of this post",
        "# Summary and Key Takeaways",
        "# TLDR;",
        "# TL;DR – A Shortened Version",
        "# Introduction and summary",
        "# Résumé",
        "# Takeaway",
        "TL;DR",
        "Summary:",
        "Key points:"
      })
  void takesWhatStandsUnderALabel(String heading) {
    assertOwn(summarize(heading, CLAIM, "# Background", BODY), CLAIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Summary of Bostrom's argument",
        "# Abstract Model",
        "# The non-summary",
        "# Summary of previous post",
        "# Human abstractions",
        "# Natural Abstractions",
        "# Benchmark overview"
      })
  void headingsThatNameAnotherThingAreNoLabels(String heading) {
    assertThat(summarize(heading, CLAIM, BODY).method()).isEqualTo(SummaryMethod.EXTRACTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The summary of the talk pleased every guest in the room. ",
        "Summary statistics hide the shape of a distribution: outliers vanish. ",
        "In summary, linear probes work well on most of the models. ",
        "Abstract reasoning is hard to measure with short tests. "
      })
  void theWordInAnOrdinarySentenceIsNoLabel(String opening) {
    assertThat(summarize(opening + CLAIM, BODY).method()).isEqualTo(SummaryMethod.EXTRACTIVE);
  }

  @Test
  void aQuotedSummaryIsSomebodyElses() {
    String other = "I disagree with all of it, since probes are cheap to train and to run.";
    assertThat(summarize("> TL;DR: " + CLAIM, other, BODY).method())
        .isEqualTo(SummaryMethod.EXTRACTIVE);
    assertThat(summarize("# Summary", "> " + CLAIM, "# Reply", other, BODY).method())
        .isEqualTo(SummaryMethod.EXTRACTIVE);
  }

  @Test
  void aLabelThatIsAParagraphLeadsToOneOtherOrToAList() {
    String more = "The third layer is where we begin. It has a story of its own to tell.";
    assertOwn(summarize("TLDR", CLAIM, more, BODY), CLAIM);
    assertOwn(
        summarize(
            "TLDR",
            "We find two things:",
            "- Sparse probes work well.",
            "- Dense ones do not.",
            more),
        "Sparse probes work well. Dense ones do not.");
  }

  @Test
  void aSummaryInTheMiddleOfALongTextIsNotThePosts() {
    String filler = "Linear probes read features from activations of large models. ".repeat(100);
    Summary summary = summarize(filler, "# Summary", CLAIM, "# More", filler, filler);
    assertThat(summary.method()).isEqualTo(SummaryMethod.EXTRACTIVE);
  }

  @Test
  void aSummaryAtTheEndCountsAndOneAtTheTopWins() {
    String filler = "Linear probes read features from activations of large models. ".repeat(100);
    String other = "Attention heads copy tokens from the context in two steps.";
    assertOwn(summarize(filler, "# Summary", CLAIM), CLAIM);
    assertOwn(summarize("TL;DR: " + other, filler, "# Summary", CLAIM), other);
  }

  @Test
  void leavesOutEpistemicStatusAndThanks() {
    Summary summary =
        summarize(
            "# Summary", "Epistemic status: quite sure.", "Thanks to Ann.", CLAIM, "# Then", BODY);
    assertOwn(summary, CLAIM);
  }

  @Test
  void takesWholeSentencesOfItemsAndPassesOverTheirUnfinishedLead() {
    Summary summary =
        summarize(
            "TL;DR:",
            "Our main results are",
            "- Sparse probes work well.",
            "- Dense probes do not.");
    assertOwn(summary, "Sparse probes work well. Dense probes do not.");
  }

  @Test
  void stopsAtTheLimits() {
    String three =
        "First comes this one point. Second comes that other one. Third comes the very last.";
    assertOwn(summarize("TL;DR: " + three + " Fourth comes one too many."), three);
    String fifty = "word ".repeat(49) + "end.";
    Summary words = summarize("TL;DR: A" + fifty + " A" + fifty);
    assertOwn(words, "A" + fifty);
  }

  @Test
  void takesTheBracketsOffABracketedSummary() {
    assertOwn(summarize("(tl;dr: " + CLAIM + ")", BODY), CLAIM);
  }

  @Test
  void aRemarkOfAFewWordsIsNoSummary() {
    assertThat(summarize("TL;DR yes, they can.", BODY).method())
        .isEqualTo(SummaryMethod.EXTRACTIVE);
  }

  private static void assertOwn(Summary summary, String text) {
    assertThat(summary.method()).isEqualTo(SummaryMethod.AUTHOR);
    assertThat(summary.text()).isEqualTo(text);
  }

  private static Summary summarize(String... blocks) {
    return new OfflineSummarizer(SummaryConfig.standard()).summarize("Title", Texts.of(blocks));
  }
}
