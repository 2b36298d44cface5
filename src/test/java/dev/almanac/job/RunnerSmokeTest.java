package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on the engine that the build names: {@code mvn -Pflink test}, {@code mvn -Pspark test}. */
@Tag("runner")
class RunnerSmokeTest {
  private static final String RUNNER = System.getProperty("almanac.test.runner", "DirectRunner");
  private static final String ARGUMENTS = System.getProperty("almanac.test.arguments", "");

  @TempDir private Path folder = Path.of("");

  @Test
  void theRunnerPublishesWhatTheDirectRunnerPublishes() throws IOException {
    Path expected = folder.resolve("direct");
    Path actual = folder.resolve("runner");
    Invocation.runSample(expected, "--runner=DirectRunner");
    Invocation.runSample(actual, runner("--shards=8"));
    assertThat(Published.hashes(actual)).isEqualTo(Published.hashes(expected));
  }

  @Test
  void theRunnerChangesNothingWhenItRunsAgain() throws IOException {
    Path output = folder.resolve("runner");
    Invocation.runSample(output, runner());
    var before = Published.hashes(output);
    Invocation.runSample(output, runner());
    assertThat(Published.hashes(output)).isEqualTo(before);
  }

  private static String[] runner(String... more) {
    return Arrays.stream(
            ("--runner=" + RUNNER + " " + ARGUMENTS + " " + String.join(" ", more)).split(" +"))
        .toArray(String[]::new);
  }
}
