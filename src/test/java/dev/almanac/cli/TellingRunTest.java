package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs that tell somebody what they did. */
class TellingRunTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void tellingChangesNoTableAndNoDigest() throws IOException {
    Path silent = folder.resolve("silent");
    Path told = folder.resolve("told");
    Invocation.runSample(silent);
    Invocation run = Invocation.runSample(told, all());
    assertThat(Published.hashes(told)).isEqualTo(Published.hashes(silent));
    assertThat(run.err().lines()).allMatch(line -> line.contains("records read"));
    assertThat(run.out()).doesNotContain("Not told");
    assertThat(folder.resolve("report/report.html")).isNotEmptyFile();
    assertThat(events()).extracting(Object::toString).containsExactly("START", "COMPLETE");
  }

  @Test
  void theNumbersAreThoseOfTheRunRecord() throws Exception {
    Path output = folder.resolve("out");
    Invocation.runSample(output, all());
    Map<String, Double> metrics = metrics();
    JsonNode report = MAPPER.readTree(folder.resolve("report/report.json").toFile());
    try (Published tables = Published.tables(output)) {
      List<String> row =
          tables
              .rows(
                  "SELECT run_id, records, sightings, rejects, counts['posts'],"
                      + " counts['duplicates_same_text'], len(stages) FROM runs")
              .get(0);
      assertThat(report.get("run").asText()).isEqualTo(row.get(0));
      assertThat(metrics)
          .containsEntry("almanac_last_run_success", 1.0)
          .containsEntry("almanac_records", Double.valueOf(row.get(1)))
          .containsEntry("almanac_sightings", Double.valueOf(row.get(2)))
          .containsEntry("almanac_rejects", Double.valueOf(row.get(3)))
          .containsEntry("almanac_posts", Double.valueOf(row.get(4)))
          .containsEntry("almanac_duplicates{kind=\"same_text\"}", Double.valueOf(row.get(5)));
      assertThat(report.get("stages").size()).isEqualTo(Integer.parseInt(row.get(6))).isPositive();
      assertThat(tables.rows("SELECT count(*) FROM posts").get(0).get(0))
          .isEqualTo(report.get("counts").get("posts").asText());
      assertThat(tables.rows("SELECT kind, count(*) FROM duplicates GROUP BY 1 ORDER BY 1"))
          .isEqualTo(
              report.get("duplicates").properties().stream()
                  .map(kind -> List.of(kind.getKey(), kind.getValue().asText()))
                  .toList());
      assertThat(tables.rows("SELECT reason, count(*) FROM rejects GROUP BY 1 ORDER BY 1"))
          .isEqualTo(
              report.get("rejectsByReason").properties().stream()
                  .map(reason -> List.of(reason.getKey(), reason.getValue().asText()))
                  .toList());
      for (JsonNode table : report.get("tables")) {
        String name = table.get("table").asText();
        assertThat(tables.rows("SELECT count(*) FROM " + name).get(0).get(0))
            .as(name)
            .isEqualTo(table.get("builtRows").asText());
      }
    }
    assertThat(report.get("audits"))
        .allMatch(audit -> audit.get("state").asText().equals("passed"));
    assertThat(report.get("audits").size()).isEqualTo(9);
  }

  @Test
  void aSecondRunIsComparedWithTheFirst() throws IOException {
    Path output = folder.resolve("out");
    Invocation.runSample(output, all());
    Invocation.runSample(output, all());
    JsonNode report = MAPPER.readTree(folder.resolve("report/report.json").toFile());
    assertThat(report.get("earlierRuns").size()).isEqualTo(1);
    assertThat(report.get("earlierRuns").get(0).get("counts").get("records"))
        .isEqualTo(report.get("counts").get("records"));
    assertThat(report.get("files").get("written").asInt()).isEqualTo(1);
  }

  @Test
  void aFailedAuditIsToldToEverybody() throws IOException {
    Path output = folder.resolve("out");
    List<String> arguments = new ArrayList<>(List.of("run", "--input=" + Invocation.DUMPS));
    arguments.addAll(List.of("--output=" + output, "--failOver=0%"));
    arguments.addAll(List.of(all()));
    Invocation run = Invocation.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(ExitCode.AUDIT);
    assertThat(metrics())
        .containsEntry("almanac_last_run_success", 0.0)
        .containsEntry("almanac_last_run_exit_code", 4.0)
        .containsEntry("almanac_audit_passed{audit=\"reject-share\"}", 0.0)
        .containsEntry("almanac_audit_passed{audit=\"digest-numbers\"}", 1.0)
        .doesNotContainKey("almanac_last_success_timestamp_seconds");
    assertThat(Files.readString(folder.resolve("report/report.html"))).contains("reject-share");
    assertThat(events()).containsExactly("START", "FAIL");
  }

  @Test
  void aRunWithoutInputIsToldAsFailed() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--input=" + folder.resolve("no")));
    arguments.add("--output=" + folder.resolve("out"));
    arguments.addAll(List.of(all()));
    Invocation run = Invocation.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(metrics())
        .containsEntry("almanac_last_run_success", 0.0)
        .containsEntry("almanac_last_run_exit_code", 3.0);
    assertThat(events()).containsExactly("FAIL");
  }

  @Test
  void aFailedRunTellsWhenTheLatestSucceeded() throws IOException {
    Path output = folder.resolve("out");
    Invocation.runSample(output);
    Invocation.of(
        "run",
        "--input=" + Invocation.DUMPS,
        "--output=" + output,
        "--failOver=0%",
        "--metricsFile=" + folder.resolve("almanac.prom"));
    assertThat(metrics()).containsKey("almanac_last_success_timestamp_seconds");
  }

  @Test
  void thoseWhoCannotBeToldAreALineEachAndTheRunIsDone() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Invocation run =
        Invocation.runSample(
            folder.resolve("out"),
            "--otlpEndpoint=http://localhost:9",
            "--lineage=http://localhost:9/x",
            "--lineageKeyVariable=ALMANAC_TEST_KEY",
            "--report=" + folder.resolve("file/report"));
    assertThat(run.out().lines().filter(line -> line.startsWith("Not told")))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("Not told (OpenTelemetry): http://localhost:9"))
        .anyMatch(line -> line.startsWith("Not told (lineage): http://localhost:9/x"))
        .anyMatch(line -> line.startsWith("Not told (report): "));
    assertThat(run.err().lines()).allMatch(line -> line.contains("records read"));
    assertThat(run.out()).doesNotContain(String.valueOf(System.getenv("ALMANAC_TEST_KEY")));
  }

  @Test
  void aKeyThatIsNotSetIsSaidAndNothingIsSentWithoutIt() {
    Invocation run =
        Invocation.runSample(
            folder.resolve("out"),
            "--lineage=http://localhost:9",
            "--lineageKeyVariable=ALMANAC_NO_SUCH_KEY");
    assertThat(run.out())
        .contains("Not told (lineage): the environment variable ALMANAC_NO_SUCH_KEY is not set");
  }

  private String[] all() {
    return new String[] {
      "--metricsFile=" + folder.resolve("almanac.prom"),
      "--lineage=" + folder.resolve("lineage.jsonl"),
      "--report=" + folder.resolve("report")
    };
  }

  private Map<String, Double> metrics() throws IOException {
    return Files.readAllLines(folder.resolve("almanac.prom")).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
  }

  private List<String> events() throws IOException {
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("lineage.jsonl"))) {
      events.add(MAPPER.readTree(line).get("eventType").asText());
    }
    return events;
  }
}
