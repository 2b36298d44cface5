package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateThemesCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void categoriesAndAgendasOfAMadeUpGoldAreFoundAgain() throws IOException {
    Invocation evaluate =
        Invocation.of("evaluate", "themes", "--gold=" + gold(), "--labels=" + labels());
    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(evaluate.out())
        .contains("newsletter: macro-F1 of 20 texts", "research agendas: top-3 accuracy of 20")
        .contains("themes of research agendas: top-3 accuracy of 10 texts")
        .containsPattern("(?m)^terms and rules +1\\.000 +1\\.000 to 1\\.000")
        .containsPattern("(?m)^Interpreting +10 ");
  }

  @Test
  void theTagsOfTheSampleAreHiddenAndLookedFor() {
    Invocation evaluate =
        Invocation.of("evaluate", "themes", "--input=" + Invocation.DUMPS, "--least=2");
    assertThat(evaluate.exitCode()).as(evaluate.err()).isZero();
    assertThat(evaluate.out()).contains("forum tags: micro-F1 of").contains("titles alone");
    Invocation again =
        Invocation.of("evaluate", "themes", "--input=" + Invocation.DUMPS, "--least=2");
    assertThat(again.out()).isEqualTo(evaluate.out());
  }

  @Test
  void whatIsMissingOrWrongIsSaid() throws IOException {
    assertThat(Invocation.of("evaluate", "themes").exitCode()).isEqualTo(2);
    Path wrong = Files.writeString(folder.resolve("wrong.jsonl"), "{\"a\": 1}\n");
    Invocation line = Invocation.of("evaluate", "themes", "--gold=" + wrong);
    assertThat(line.exitCode()).isEqualTo(2);
    assertThat(line.err()).contains("wrong.jsonl, line 1");
    Path unknown =
        Files.writeString(
            folder.resolve("unknown.yaml"), "categories:\n- {label: X, themes: [no-such]}\n");
    Invocation theme =
        Invocation.of("evaluate", "themes", "--gold=" + gold(), "--labels=" + unknown);
    assertThat(theme.exitCode()).isEqualTo(2);
    assertThat(theme.err()).contains("no-such");
    Invocation missing = Invocation.of("evaluate", "themes", "--gold=" + folder.resolve("x"));
    assertThat(missing.exitCode()).isEqualTo(3);
  }

  private Path labels() throws IOException {
    return Files.writeString(
        folder.resolve("labels.yaml"),
        """
        categories:
        - {label: Interpreting, themes: [interpretability]}
        - {label: Baking, themes: []}
        agendas:
        - {label: look, themes: [interpretability]}
        - {label: bake, themes: []}
        """);
  }

  private Path gold() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add(entry("Interpreting", "Probe " + i, "Circuits and neurons in layer " + i));
      lines.add(entry("Baking", "Loaf " + i, "Flour and yeast for oven " + i));
      lines.add(agenda("look", "Neurons read out, part " + i, i));
      lines.add(agenda("bake", "Yeast and flour, part " + i, 100 + i));
    }
    lines.add("{\"url\": \"https://arxiv.org/abs/2501.00101v2\", \"abstract\": \"On yeast.\"}");
    return Files.write(folder.resolve("gold.jsonl"), lines);
  }

  private static String entry(String category, String title, String summary) {
    return "{\"Category\": \"%s\", \"Title\": \"%s\", \"Summary\": \"%s\"}"
        .formatted(category, title, summary);
  }

  private static String agenda(String id, String title, int number) {
    return ("{\"agenda_id\": \"%s\", \"agenda\": \"%s\", \"agenda_summary\": null, \"title\": \"%s\","
            + " \"url\": \"https://arxiv.org/abs/2501.%05d\"}")
        .formatted(id, id, title, number);
  }
}
