package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSpecTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void optionsBecomeArgumentsInTheirOrder() throws IOException {
    assertThat(arguments("shards: 8\nseenOn: 2026-03-01\ntempLocation: x\n"))
        .containsExactly("--shards=8", "--seenOn=2026-03-01", "--tempLocation=x");
  }

  @Test
  void pathsAreRelativeToTheSpecsOwnFolder() throws IOException {
    assertThat(arguments("input: ../dumps\noutput: out\n"))
        .containsExactly(
            "--input=" + folder.resolveSibling("dumps"), "--output=" + folder.resolve("out"));
  }

  @Test
  void aListBecomesValuesBetweenCommas() throws IOException {
    assertThat(arguments("input: [a, 'b,c']\n"))
        .containsExactly(
            "--input="
                + String.join(
                    ",",
                    folder.resolve("a").toString(),
                    folder.resolve("b").toString(),
                    folder.resolve("c").toString()));
  }

  @Test
  void refusesAnOptionWithoutAValue() {
    assertRefused("input:\n", "input takes a value or a list of values");
  }

  @Test
  void refusesAMapAsAValue() {
    assertRefused("input: {a: b}\n", "input takes a value or a list of values");
  }

  @Test
  void refusesWhatIsNoMap() {
    assertRefused("- input\n", "a spec is a map from options to values");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused("", "a spec is a map from options to values");
  }

  @Test
  void saysOnOneLineWhatIsNoYaml() {
    assertThatThrownBy(() -> arguments("input: [a\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .hasLineCount(1)
        .contains("not YAML");
  }

  @Test
  void aMissingSpecIsSaidToBeMissing() {
    assertThatThrownBy(() -> JobSpec.arguments(folder.resolve("absent.yaml")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void assertRefused(String yaml, String message) {
    assertThatThrownBy(() -> arguments(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private List<String> arguments(String yaml) throws IOException {
    Path spec = folder.resolve("job.yaml");
    Files.writeString(spec, yaml);
    return JobSpec.arguments(spec);
  }
}
