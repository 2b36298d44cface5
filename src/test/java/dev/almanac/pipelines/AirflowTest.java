package dev.almanac.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.almanac.beam.OptionCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The DAG as Python loads it, with stand-ins for Airflow, which the build does not have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AirflowTest {
  private static final Path DAG = Path.of("pipelines/airflow/almanac_daily.py");
  private static final Path LOADER = Path.of("src/test/resources/dev/almanac/pipelines/dag.py");

  private JsonNode dag = new ObjectMapper().nullNode();
  private JsonNode withAirflow3 = new ObjectMapper().nullNode();

  @BeforeAll
  void load() throws IOException, InterruptedException {
    dag = load("2");
    withAirflow3 = load("3");
  }

  private static JsonNode load(String version) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", LOADER.toString(), version));
    command.addAll(List.of(DAG.toString(), "0", "1", "2", "3", "4", "5", "75"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ALMANAC_START", "2026-03-04");
    builder.environment().put("ALMANAC_HOME", Path.of("").toAbsolutePath().toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      Assumptions.assumeFalse(System.getenv("CI") == null, "no python3 on this machine");
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return new ObjectMapper().readTree(said);
  }

  @Test
  void aDayIsCollectedThenPublishedAndOneRunsAtATime() {
    assertThat(dag.path("day").asText())
        .isEqualTo("{{ data_interval_start.strftime('%Y-%m-%d') }}");
    assertThat(dag.path("months").asText()).contains("data_interval_start").doesNotContain("ds,");
    // A plain cron expression has no interval in Airflow 3.
    assertThat(dag.path("cron").asText()).isEqualTo("15 1 * * *");
    assertThat(dag.path("timezone").asText()).isEqualTo("UTC");
    assertThat(dag.path("start").asText()).isEqualTo("2026-03-04T00:00:00+00:00");
    assertThat(texts(dag.path("after").path("publish"))).containsExactly("collect");
    assertThat(texts(dag.path("after").path("done"))).containsExactly("collect", "publish");
    assertThat(dag.path("trigger_rule").asText()).isEqualTo("all_done");
    assertThat(dag.path("catchup").asBoolean()).isTrue();
    assertThat(dag.path("max_active_runs").asInt()).isEqualTo(1);
  }

  @Test
  void bothVersionsOfAirflowBuildTheSame() {
    assertThat(withAirflow3).isEqualTo(dag);
  }

  @Test
  void everyOptionOfTheJobIsAParameterAndGivenToIt() {
    List<String> names =
        OptionCatalog.entries().stream().map(OptionCatalog.Entry::name).sorted().toList();
    assertThat(texts(dag.path("options"))).containsExactlyElementsOf(names);
    assertThat(texts(dag.path("params"))).containsAll(names);
  }

  @Test
  void optionsThatNobodyGaveAreTheJobsToChoose() {
    assertThat(dag.path("given").toString()).isEqualTo("{\"input\":\"a,b\",\"output\":\"out\"}");
  }

  @Test
  void onlyWhatMayMendItselfIsTriedAgain() {
    Map<String, String> ends = new TreeMap<>();
    dag.path("ends").properties().forEach(end -> ends.put(end.getKey(), end.getValue().asText()));
    assertThat(ends)
        .isEqualTo(
            Map.of(
                "0", "done",
                "1", "again",
                "2", "failed",
                "3", "failed",
                "4", "failed",
                "5", "failed",
                "75", "again",
                "publish 4", "exit code 4: an audit failed, nothing was published"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
