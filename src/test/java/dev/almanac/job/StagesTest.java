package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Jobs;
import dev.almanac.Samples;
import dev.almanac.model.Block;
import dev.almanac.model.BodyRef;
import dev.almanac.model.CleanText;
import dev.almanac.model.Span;
import dev.almanac.model.TextFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {
  private final Stages stages = new Stages(Jobs.in(Path.of("/"), null));

  @Test
  void evidenceIsCountedInCharactersNotInUnitsOfUtf16() {
    String opening = "A robot 🤖 and a second robot 🤖 stand here for no reason at all. ";
    String text =
        opening
            + "We find that the probe reads the model's plan before it acts on it. "
            + "It costs four percent of the compute that training the model took in all.";
    TextFacts facts =
        stages.facts(
            Samples.sighting("fm:a", Samples.DAY),
            new CleanText(text, List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length()))),
            BodyRef.published("2026-03"));
    assertThat(facts.summary().evidence()).isNotEmpty();
    int[] characters = text.codePoints().toArray();
    StringBuilder quoted = new StringBuilder();
    for (Span span : facts.summary().evidence()) {
      quoted.append(quoted.isEmpty() ? "" : " ");
      quoted.append(new String(characters, span.start(), span.end() - span.start()));
    }
    assertThat(facts.summary().text()).isEqualTo(quoted.toString());
  }
}
