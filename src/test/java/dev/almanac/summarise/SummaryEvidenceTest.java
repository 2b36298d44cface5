package dev.almanac.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import dev.almanac.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SummaryEvidenceTest {

  private final OfflineSummarizer summarizer = new OfflineSummarizer(SummaryConfig.standard());

  @Property(seed = "1")
  void evidenceIsVerbatimOrderedAndApart(@ForAll("bodies") CleanText text) {
    Summary summary = summarizer.summarize("Reward models and policies", text);
    int at = 0;
    for (Span span : summary.evidence()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(at);
      assertThat(span.end()).isGreaterThan(span.start());
      at = span.end();
    }
    assertThat(at).isLessThanOrEqualTo(text.text().length());
    String joined =
        summary.evidence().stream()
            .map(span -> text.text().substring(span.start(), span.end()).replaceAll("\\s+", " "))
            .collect(Collectors.joining(" "));
    assertThat(summary.text() == null ? "" : summary.text()).isEqualTo(joined);
  }

  @Property(seed = "1")
  void isNeverBlankAndWithinItsLimits(@ForAll("bodies") CleanText text) {
    Summary summary = summarizer.summarize("", text);
    if (summary.text() == null) {
      assertThat(summary).isSameAs(Summary.NONE);
    } else {
      assertThat(summary.method()).isIn(SummaryMethod.AUTHOR, SummaryMethod.EXTRACTIVE);
      assertThat(summary.text()).isNotBlank().doesNotContain("\n").doesNotContain("  ");
      assertThat(summary.evidence()).hasSizeBetween(1, 3);
    }
  }

  @Property(tries = 300, seed = "1")
  void keepsToAnyLimitOfWords(
      @ForAll("bodies") CleanText text, @ForAll @IntRange(min = 10, max = 200) int words) {
    Summary summary = new OfflineSummarizer(SummaryConfig.ofWords(words)).summarize("", text);
    if (summary.method() == SummaryMethod.EXTRACTIVE) {
      assertThat(Words.count(String.valueOf(summary.text()))).isLessThanOrEqualTo(words);
    }
  }

  @Property(tries = 200, seed = "1")
  void isTheSameEveryTime(@ForAll("bodies") CleanText text) {
    assertThat(new OfflineSummarizer(SummaryConfig.standard()).summarize("Policies", text))
        .isEqualTo(summarizer.summarize("Policies", text));
  }

  @Provide
  static Arbitrary<CleanText> bodies() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Reward",
            "models",
            "drift",
            "the",
            "policy",
            "This",
            "above",
            "judge",
            "e.g.",
            "in",
            "\n",
            "Summary:",
            "TL;DR",
            "(see",
            "it)",
            "“yes”",
            "3.5",
            "[1]",
            "=",
            "training",
            "honest",
            "with");
    Arbitrary<String> sentence =
        Combinators.combine(
                word.list().ofMinSize(1).ofMaxSize(14),
                Arbitraries.of(".", "?", "!", ":", "", ".[2]"))
            .as((words, stop) -> String.join(" ", words).strip() + stop);
    Arbitrary<String> label =
        Arbitraries.of("", "", "", "# ", "- ", "> ", "TL;DR: ", "(tl;dr: ", "# Summary");
    Arbitrary<String> block =
        Combinators.combine(label, sentence.list().ofMinSize(1).ofMaxSize(5))
            .as((mark, sentences) -> mark + String.join(" ", sentences).strip());
    Arbitrary<List<String>> blocks = block.list().ofMaxSize(8);
    return blocks.map(list -> Texts.of(list.toArray(String[]::new)));
  }
}
