package dev.almanac.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusFileTest {
  /** The format's own grammar of a sample, without a timestamp. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "[a-z_]+(\\{[a-z_]+=\"([^\"\\\\\\n]|\\\\[\\\\\"n])*\"(,[a-z_]+=\"([^\"\\\\\\n]|\\\\[\\\\\"n])*\")*\\})?"
              + " [-+]?([0-9.]+(E[-+]?[0-9]+)?|Inf|NaN)");

  @TempDir private Path folder = Path.of("");

  @Test
  void tellsCountsTimesAndAuditsOfARunThatPublished() throws IOException {
    assertThat(write(Facts.published(), Optional.of(Facts.START)))
        .contains(
            "almanac_last_run_success 1.0",
            "almanac_last_run_exit_code 0.0",
            "almanac_last_run_duration_seconds 8.0",
            "almanac_last_run_start_timestamp_seconds 1.773144E9",
            "almanac_last_run_info{runner=\"DirectRunner\",version=\"0.1.0\"} 1.0",
            "almanac_records 12.0",
            "almanac_rejects 3.0",
            "almanac_rejects_by_reason{reason=\"no_title\"} 2.0",
            "almanac_rejects_by_reason{reason=\"draft\"} 1.0",
            "almanac_duplicates{kind=\"crosspost\"} 2.0",
            "almanac_summaries{method=\"extractive\"} 5.0",
            "almanac_bytes_read 123456.0",
            "almanac_stage_busy_seconds{stage=\"ReadDumps\"} 6.0",
            "almanac_stage_wall_seconds{stage=\"ReadDumps\"} 3.0",
            "almanac_step_wall_seconds{step=\"pipeline\"} 5.0",
            "almanac_audit_passed{audit=\"keys\"} 1.0",
            "almanac_table_built_rows{table=\"posts\"} 5.0",
            "almanac_files{outcome=\"written\"} 5.0",
            "almanac_missing_dates 3.0",
            "almanac_silent_sources 1.0");
  }

  @Test
  void tellsARunThatFailedAndWhenTheLatestSucceeded() throws IOException {
    assertThat(write(Facts.failed("x"), Optional.of(Facts.START.minusSeconds(86_400))))
        .contains(
            "almanac_last_run_success 0.0",
            "almanac_last_run_exit_code 4.0",
            "almanac_last_success_timestamp_seconds 1.7730576E9",
            "almanac_audit_passed{audit=\"keys\"} 0.0",
            "almanac_audit_findings{audit=\"keys\"} 1.0")
        .noneMatch(line -> line.startsWith("almanac_files"))
        .noneMatch(line -> line.startsWith("almanac_audit_passed{audit=\"drop\""));
  }

  @Test
  void everyLineIsOfTheFormatAndEveryMetricHasHelpAndType() throws IOException {
    List<String> lines = write(Facts.published(), Optional.empty());
    assertThat(lines.stream().filter(line -> !line.startsWith("#")))
        .isNotEmpty()
        .allMatch(line -> SAMPLE.matcher(line).matches());
    assertThat(lines.stream().filter(line -> !line.startsWith("#")))
        .allSatisfy(
            line -> {
              String name = line.replaceFirst("[{ ].*", "");
              assertThat(lines).contains("# TYPE " + name + " gauge");
              assertThat(lines).anyMatch(help -> help.startsWith("# HELP " + name + " "));
            });
    assertThat(lines).doesNotHaveDuplicates();
  }

  @Test
  void aLabelCannotBreakOutOfItsQuotes() throws IOException {
    Path file = folder.resolve("a.prom");
    PrometheusFile.write(
        file, List.of(new Measure("almanac_x", "X.", "1", Map.of("reason", "a\"}\nb\\"), 1)));
    assertThat(Files.readString(file)).contains("almanac_x{reason=\"a\\\"}\\nb\\\\\"} 1.0");
  }

  @Test
  void leavesNothingButTheFileAndReplacesItWhole() throws IOException {
    write(Facts.published(), Optional.empty());
    write(Facts.failed("x"), Optional.empty());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("almanac.prom"));
    }
  }

  private List<String> write(RunFacts facts, Optional<java.time.Instant> lastSuccess)
      throws IOException {
    Path file = folder.resolve("almanac.prom");
    PrometheusFile.write(file, Measures.of(facts, lastSuccess));
    return Files.readAllLines(file);
  }
}
