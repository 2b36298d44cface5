package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.almanac.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made from the options that the job declares is what it would be made to be today. */
class OptionsCommandTest {

  @Test
  void theMetadataOfTheTemplateIsThatOfTheOptions() throws IOException {
    assertThat(Invocation.of("options", "--format=dataflow").out())
        .isEqualTo(Files.readString(Path.of("pipelines/dataflow/metadata.json")));
  }

  @Test
  void theDocumentIsThatOfTheOptions() throws IOException {
    assertThat(Invocation.of("options").out())
        .isEqualTo(Files.readString(Path.of("pipelines/OPTIONS.md")));
  }

  @Test
  void theHelpOfRunHasEachParameterWithTheSameWords() throws IOException {
    JsonNode template =
        new ObjectMapper().readTree(Path.of("pipelines/dataflow/metadata.json").toFile());
    // Lines are broken anywhere, after the point in a file's name too.
    String help = unbroken(Invocation.of("run", "--help").out());
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : template.path("parameters")) {
      names.add(parameter.path("name").asText());
      assertThat(help)
          .contains("--" + parameter.path("name").asText() + "=")
          .contains(unbroken(parameter.path("helpText").asText()));
    }
    assertThat(names).hasSizeGreaterThan(40).isSorted();
  }

  private static String unbroken(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void anotherFormatIsRefused() {
    Invocation invocation = Invocation.of("options", "--format=xml");
    assertThat(invocation.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(invocation.err()).contains("no such format: xml");
  }
}
