package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Invocation;
import dev.almanac.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard error of a process of its own, as a machine reads it. */
class JsonLogTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyLineIsAnObjectThatNamesTheRun() throws Exception {
    List<JsonNode> lines = run(0, "--input=" + Invocation.DUMPS);
    String run;
    try (Stream<Path> runs = Files.list(folder.resolve("out/tables/runs"))) {
      run = runs.findFirst().orElseThrow().getFileName().toString().replace(".parquet", "");
    }
    assertThat(lines).allMatch(line -> line.get("run").asText().equals(run));
    assertThat(lines)
        .extracting(line -> line.get("event").asText() + " " + line.path("stage").asText())
        .contains("step setup", "step pipeline", "stage ReadDumps", "step commit", "done ");
    assertThat(lines)
        .filteredOn(line -> line.get("event").asText().equals("stage"))
        .allMatch(line -> line.get("busy_ms").isIntegralNumber());
    JsonNode done = lines.get(lines.size() - 1);
    assertThat(done.get("exit_code").asInt()).isZero();
    assertThat(done.get("counts").get("posts").asInt()).isPositive();
  }

  @Test
  void aFaultIsOneObjectWithItsExitCode() throws Exception {
    List<JsonNode> lines = run(ExitCode.INPUT, "--input=" + folder.resolve("no"));
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.get("event").asText()).isEqualTo("failed");
    assertThat(last.get("level").asText()).isEqualTo("ERROR");
    assertThat(last.get("exit_code").asInt()).isEqualTo(ExitCode.INPUT);
    assertThat(last.get("message").asText()).contains("no such file or folder");
  }

  private List<JsonNode> run(int exitCode, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--logFormat=json",
                "--output=" + folder.resolve("out")));
    command.addAll(List.of(arguments));
    Path errors = folder.resolve("stderr");
    Process process =
        new ProcessBuilder(command)
            .redirectError(errors.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(exitCode);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(errors)) {
      lines.add(parse(line));
    }
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static JsonNode parse(String line) throws IOException {
    JsonNode node = MAPPER.readTree(line);
    assertThat(node.isObject()).as(line).isTrue();
    return node;
  }
}
