package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Invocation;
import dev.almanac.telling.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a run on the engine that the build names, against the embedded one. */
@Tag("runner")
class RunnerTellingTest {
  private static final String RUNNER = System.getProperty("almanac.test.runner", "DirectRunner");
  private static final String ARGUMENTS = System.getProperty("almanac.test.arguments", "");

  @TempDir private Path folder = Path.of("");

  @Test
  void theRunnerCountsAndTimesWhatTheDirectRunnerDoes() throws IOException {
    Map<String, String> expected = metrics("direct", "--runner=DirectRunner");
    assertThat(metrics("runner", runner())).isEqualTo(expected).hasSizeGreaterThan(80);
  }

  @Test
  void theEnginesOwnCountersAreTheCountsOfTheRunRecord() throws IOException {
    metrics("runner", runner());
    JsonNode report = new JsonMapper().readTree(folder.resolve("runner/report.json").toFile());
    assertThat(report.get("counts").size()).isGreaterThan(10);
    for (Map.Entry<String, JsonNode> count : report.get("counts").properties()) {
      assertThat(report.get("engine").get(count.getKey()))
          .as(count.getKey())
          .isEqualTo(count.getValue());
    }
  }

  @Test
  void theJarsOfTheRunnerLetOpenTelemetryAndLineageBeSent() throws IOException {
    try (Receiver receiver = new Receiver(200)) {
      Invocation run =
          Invocation.runSample(
              folder.resolve("out"),
              arguments(
                  runner(),
                  "--otlpEndpoint=" + receiver.address(),
                  "--lineage=" + receiver.address()));
      assertThat(run.out()).doesNotContain("Not told");
      assertThat(receiver.sent())
          .extracting(Receiver.Sent::path)
          .containsExactly("/api/v1/lineage", "/v1/traces", "/v1/metrics", "/api/v1/lineage");
    }
  }

  private static String[] runner() {
    return ("--runner=" + RUNNER + " " + ARGUMENTS).strip().split(" +");
  }

  private static String[] arguments(String[] runner, String... more) {
    List<String> all = new ArrayList<>(List.of(runner));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** The metrics; of times, and of the run record that holds times, only that there are some. */
  private Map<String, String> metrics(String name, String... runner) throws IOException {
    Path told = folder.resolve(name);
    Invocation.runSample(
        folder.resolve(name + "-out"),
        arguments(
            runner, "--metricsFile=" + told.resolve("a.prom"), "--report=" + told, "--shards=4"));
    Map<String, String> metrics = new TreeMap<>();
    for (String line : Files.readAllLines(told.resolve("a.prom"))) {
      if (!line.startsWith("#") && !line.startsWith("almanac_last_run_info")) {
        int space = line.lastIndexOf(' ');
        String key = line.substring(0, space);
        boolean isTimed = key.contains("_seconds") || key.contains("{table=\"runs\"}");
        metrics.put(key, isTimed ? "some" : line.substring(space + 1));
      }
    }
    return metrics;
  }
}
