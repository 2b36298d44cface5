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
    String help = Invocation.of("run", "--help").out().replaceAll("\\s+", " ");
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : template.path("parameters")) {
      names.add(parameter.path("name").asText());
      assertThat(help)
          .contains("--" + parameter.path("name").asText() + "=")
          .contains(parameter.path("helpText").asText());
    }
    assertThat(names).hasSizeGreaterThan(40).isSorted();
  }

  @Test
  void anotherFormatIsRefused() {
    Invocation invocation = Invocation.of("options", "--format=xml");
    assertThat(invocation.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(invocation.err()).contains("no such format: xml");
  }
}
