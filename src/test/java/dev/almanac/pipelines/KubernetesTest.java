package dev.almanac.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1JobSpec;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodFailurePolicyRule;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifest against the types of Kubernetes' API, which know no field that it does not have. */
class KubernetesTest {
  private final List<JsonElement> documents = new ArrayList<>();

  @BeforeEach
  void readTheManifest() throws IOException {
    new JSON();
    String manifest = Files.readString(Path.of("pipelines/kubernetes/cronjob.yaml"));
    new Yaml(new SafeConstructor(new LoaderOptions()))
        .loadAll(manifest)
        .forEach(document -> documents.add(new Gson().toJsonTree(document)));
  }

  @Test
  void everyDocumentIsOneThatTheApiTakes() throws IOException {
    assertThat(documents).hasSize(3);
    V1CronJob.validateJsonElement(documents.get(0));
    V1ConfigMap.validateJsonElement(documents.get(1));
    V1PersistentVolumeClaim.validateJsonElement(documents.get(2));
  }

  @Test
  void aFieldThatTheApiDoesNotHaveWouldBeSeen() {
    JsonObject pod =
        documents
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("spec")
            .getAsJsonObject("jobTemplate")
            .getAsJsonObject("spec");
    pod.addProperty("backOffLimit", 4);
    assertThatThrownBy(() -> V1CronJob.validateJsonElement(documents.get(0)))
        .hasMessageContaining("backOffLimit");
  }

  @Test
  void oneRunAtATimeAndEachExitCodeHasItsRule() {
    V1CronJob job = JSON.getGson().fromJson(documents.get(0), V1CronJob.class);
    assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
    assertThat(job.getSpec().getStartingDeadlineSeconds()).isPositive();
    V1JobSpec spec = job.getSpec().getJobTemplate().getSpec();
    Map<Integer, String> actions = new TreeMap<>();
    for (V1PodFailurePolicyRule rule : spec.getPodFailurePolicy().getRules()) {
      if (rule.getOnExitCodes() != null) {
        for (int code : rule.getOnExitCodes().getValues()) {
          actions.putIfAbsent(code, rule.getAction());
        }
      }
    }
    assertThat(actions)
        .isEqualTo(Map.of(2, "FailJob", 3, "FailJob", 4, "FailJob", 5, "FailJob", 75, "Count"));
    // The policy stands only where the pod itself starts nothing again.
    assertThat(spec.getTemplate().getSpec().getRestartPolicy()).isEqualTo("Never");
  }

  /** The launcher gives -Xmx3g; a percentage of the memory does not change that. */
  @Test
  void theHeapOfEachContainerFitsIntoItsLimit() {
    V1PodSpec pod = pod();
    List<V1Container> containers = new ArrayList<>(pod.getInitContainers());
    containers.addAll(pod.getContainers());
    for (V1Container container : containers) {
      String options =
          container.getEnv().stream()
              .filter(variable -> variable.getName().equals("ALMANAC_JAVA_OPTS"))
              .map(V1EnvVar::getValue)
              .findFirst()
              .orElse("");
      Matcher heap = Pattern.compile("-Xmx(\\d+)([mg])").matcher(options);
      assertThat(heap.matches()).as(container.getName() + " " + options).isTrue();
      long mebibytes = Long.parseLong(heap.group(1)) * (heap.group(2).equals("g") ? 1024 : 1);
      BigDecimal limit = container.getResources().getLimits().get("memory").getNumber();
      assertThat(BigDecimal.valueOf(mebibytes << 20))
          .as(container.getName())
          .isLessThanOrEqualTo(limit.multiply(new BigDecimal("0.75")));
    }
  }

  private V1PodSpec pod() {
    return JSON.getGson()
        .fromJson(documents.get(0), V1CronJob.class)
        .getSpec()
        .getJobTemplate()
        .getSpec()
        .getTemplate()
        .getSpec();
  }

  @Test
  void nothingRunsAsRootOrWritesBesideItsVolumes() {
    V1PodSpec pod = pod();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    List<V1Container> containers = new ArrayList<>(pod.getInitContainers());
    containers.addAll(pod.getContainers());
    assertThat(containers).extracting(V1Container::getName).containsExactly("collect", "publish");
    assertThat(containers)
        .allSatisfy(
            container -> {
              assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
              assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
              assertThat(container.getResources().getLimits()).containsKey("memory");
              assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            });
  }
}
