package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pipelines/daily.sh}, with a launcher that only writes down how it was called. */
class DailyScriptTest {
  @TempDir private Path home = Path.of("");

  /** Where the first half leaves its code; null where it ends with it. */
  private @Nullable Path collected;

  private String said = "";

  @BeforeEach
  void copyTheScript() throws IOException {
    Files.createDirectories(home.resolve("pipelines"));
    executable(home.resolve("pipelines/daily.sh"), Files.readString(Path.of("pipelines/daily.sh")));
    executable(
        home.resolve("almanac"),
        """
        #!/bin/sh
        echo "$@" >> "$(dirname "$0")/calls.txt"
        [ "$1" = run ] || exit "$COLLECT"
        exit "$RUN"
        """);
    for (String dump :
        List.of(
            "dumps/lesswrong/2025/03/02.jsonl.gz",
            "dumps/lesswrong/2025/02/.28.none",
            "dumps/arxiv/2025/02/27.xml.gz",
            "dumps/blog/2025/02/.28.pages.unfinished/a.html.gz",
            "dumps/site/2025/03/01.pages/a.html.gz",
            "dumps/site/2025/03/02.jsonl.gz",
            "dumps/arxiv/2019/02/27.xml.gz")) {
      Files.createDirectories(home.resolve(dump).resolveSibling(""));
      Files.createFile(home.resolve(dump));
    }
  }

  @Test
  void aDayIsCollectedAndThenPublishedWithTheMonthsAroundIt() throws Exception {
    assertThat(run(0, 0, "2025-03-02", "--contact=me@example.org")).isZero();

    assertThat(calls())
        .containsExactly(
            "collect --since=2025-01-31 --until=2025-03-02 --refresh=14d --seenOn=2025-03-02"
                + " --output=HOME/dumps --contact=me@example.org",
            "run --spec=HOME/pipelines/daily.yaml"
                + " --input=HOME/dumps/arxiv/2025/02,HOME/dumps/lesswrong/2025/03,"
                + "HOME/dumps/site/2025/03"
                + " --inputRoot=HOME/dumps");
  }

  @Test
  void aSourceThatDidNotAnswerHoldsBackNothingButIsSaid() throws Exception {
    assertThat(run(75, 0, "2025-03-02")).isEqualTo(75);
    assertThat(calls()).hasSize(2);
  }

  @Test
  void aRunThatFailsIsSaidFirst() throws Exception {
    assertThat(run(75, 4, "2025-03-02")).isEqualTo(4);
  }

  @Test
  void withAWrongConfigurationNothingRuns() throws Exception {
    assertThat(run(2, 0, "2025-03-02")).isEqualTo(2);
    assertThat(calls()).hasSize(1);
  }

  @Test
  void withoutADumpNothingRuns() throws Exception {
    assertThat(run(0, 0, "2017-06-15")).isZero();
    assertThat(calls()).hasSize(1);
  }

  @Test
  void theHalvesAreTasksOfTheirOwn() throws Exception {
    assertThat(run(0, 0, "collect", "2025-03-02", "--contact=me@example.org")).isZero();
    assertThat(calls()).hasSize(1).allMatch(call -> call.startsWith("collect "));

    assertThat(run(0, 0, "publish", "2025-03-02", "--output=out")).isZero();
    assertThat(calls())
        .hasSize(2)
        .last()
        .asString()
        .endsWith("--inputRoot=HOME/dumps --output=out");
  }

  @Test
  void theFirstHalfLeavesItsCodeToTheSecond() throws Exception {
    collected = home.resolve("collected");
    assertThat(run(75, 0, "collect", "2025-03-02")).isZero();
    assertThat(run(75, 0, "publish", "2025-03-02")).isEqualTo(75);
    assertThat(run(75, 4, "publish", "2025-03-02")).isEqualTo(4);
    assertThat(run(2, 0, "collect", "2025-03-02")).isEqualTo(2);
    assertThat(run(0, 0, "collect", "2025-03-02")).isZero();
    assertThat(run(0, 0, "publish", "2025-03-02")).isZero();
  }

  @Test
  void tellsTheFoldersThatARunReads() throws Exception {
    assertThat(run(0, 0, "months", "2025-03-02")).isZero();
    assertThat(said.strip().replace(home.toRealPath().toString(), "HOME"))
        .isEqualTo("HOME/dumps/arxiv/2025/02,HOME/dumps/lesswrong/2025/03,HOME/dumps/site/2025/03");
  }

  private int run(int collect, int run, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("pipelines/daily.sh").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    builder.environment().put("COLLECT", String.valueOf(collect));
    builder.environment().put("RUN", String.valueOf(run));
    builder.environment().remove("ALMANAC_DUMPS");
    if (collected != null) {
      builder.environment().put("ALMANAC_COLLECTED", collected.toString());
    }
    Process process = builder.start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  private List<String> calls() throws IOException {
    String real = home.toRealPath().toString();
    return Files.readAllLines(home.resolve("calls.txt")).stream()
        .map(line -> line.replace(real, "HOME"))
        .toList();
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
