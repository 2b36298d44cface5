package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theSearchIsMeasuredOnTheSample() throws IOException {
    Path pairs =
        Files.writeString(
            folder.resolve("pairs.jsonl"),
            """
            {"kind": "crosspost", "a": "lw:SM279oi3YGrLCzBfz", "b": "ea:L8sNmQv6EmJ9uwd3D"}
            {"kind": "crosspost", "a": "lw:nowhere1", "b": "ea:L8sNmQv6EmJ9uwd3D"}
            """);
    Invocation evaluate =
        Invocation.of("evaluate", "dedup", "--pairs=" + pairs, "--input=" + Invocation.DUMPS);
    assertThat(evaluate.err()).isEmpty();
    assertThat(evaluate.exitCode()).isZero();
    assertThat(evaluate.out())
        .contains("crosspost              2         1          0      1       0  1.0000")
        .contains("Not measurable: 1 of 2 gold pairs")
        .contains("Joined, and two posts: 0");
  }

  @Test
  void knownTermsAreLookedForInTheTitlesOfTheSample() {
    Invocation evaluate =
        Invocation.of(
            "evaluate",
            "discovery",
            "--terms=data/evaluation/known-terms.yaml",
            "--input=" + Invocation.DUMPS);
    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(evaluate.out())
        .contains("titles of", "looked at")
        .containsPattern("(?m)^corrigibility +2026-03 +2026-03 +never");
  }

  @Test
  void summariesAreComparedWithPeoplesAtOneLengthAndTheirRateIsTold() throws IOException {
    StringBuilder sentences = new StringBuilder("\"Lamps guide ships .\"");
    for (int i = 0; i < 60; i++) {
      sentences.append(", \"Boat ").append(i).append(" was lost .\"");
    }
    sentences.append(", \"We conclude that lamps guide ships into harbours at night .\"");
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"text\": [%s], \"summary\": [\"Lamps guide ships into harbours at night .\"]}\n"
                .formatted(sentences));

    Invocation evaluate =
        Invocation.of(
            "evaluate",
            "summaries",
            "--gold=" + gold,
            "--words=18",
            "--oracle",
            "--input=" + Invocation.DUMPS);

    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(evaluate.out())
        .contains("gold.jsonl: 1 of 1 texts; summaries of 18 words at most")
        // The only sentence that is long enough holds the 7 words of the summary among its 10.
        .containsPattern("(?m)^almanac +10 +82\\.35 ")
        .containsPattern("(?m)^oracle +10 +82\\.35 ")
        .contains("lead-3", "textrank", "lexrank", "boundary-directed")
        .contains("95% interval")
        .containsPattern("posts with a text, .* a second of one core");
  }

  @Test
  void whatIsMissingOrWrongIsSaid() throws IOException {
    Path pairs = Files.writeString(folder.resolve("pairs.jsonl"), "no pair\n");
    Invocation wrong =
        Invocation.of("evaluate", "dedup", "--pairs=" + pairs, "--input=" + Invocation.DUMPS);
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("pairs.jsonl, line 1: not JSON");
    Invocation missing =
        Invocation.of(
            "evaluate", "dedup", "--pairs=" + folder.resolve("x"), "--input=" + Invocation.DUMPS);
    assertThat(missing.exitCode()).isEqualTo(3);
    Invocation bare = Invocation.of("evaluate");
    assertThat(bare.exitCode()).isEqualTo(2);
    assertThat(bare.err()).contains("say what to evaluate");
  }
}
