package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.ingest.DumpFile;
import dev.almanac.job.JobConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSetupTest {
  @TempDir private Path folder = Path.of("");

  private final AlmanacOptions options = PipelineOptionsFactory.as(AlmanacOptions.class);

  @BeforeEach
  void sound() throws IOException {
    Files.writeString(folder.resolve("a.json"), "[]");
    options.setInput(folder.resolve("a.json").toString());
    options.setOutput(folder.resolve("out").toString());
  }

  @Test
  void turnsOptionsIntoTheJobsOwnTerms() throws IOException {
    options.setFrom("2026-03-01");
    options.setTo("2026-03-01");
    options.setSeenOn("2026-03-02");
    options.setTimeZone("Europe/London");
    options.setInputRoot(folder.toString());
    JobConfig config = setup();
    assertThat(config.from()).isEqualTo(LocalDate.of(2026, 3, 1)).isEqualTo(config.to());
    assertThat(config.seenOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(config.dumps().stream().map(DumpFile::path).toList())
        .containsExactly(folder.resolve("a.json").toString());
    assertThat(config.dumpName(config.dumps().get(0).path())).isEqualTo("a.json");
  }

  @Test
  void refusesADateThatIsNone() {
    options.setFrom("2026-02-30");
    assertRefused("--from=2026-02-30 is no day; write it as YYYY-MM-DD");
  }

  @Test
  void refusesASchedulersUnfilledTemplate() {
    options.setSeenOn("{{ ds }}");
    assertRefused("--seenOn={{ ds }} is no day; write it as YYYY-MM-DD");
  }

  @Test
  void refusesABeginningAfterTheEnd() {
    options.setFrom("2026-03-02");
    options.setTo("2026-03-01");
    assertRefused("--from=2026-03-02 is after --to=2026-03-01");
  }

  @Test
  void refusesAMissingInput() {
    options.setInput(null);
    assertRefused("--input=DIR_OR_GLOB[,…] is missing");
  }

  @Test
  void refusesAnInputOfNothingButCommas() {
    options.setInput(" , ");
    assertRefused("--input=DIR_OR_GLOB[,…] is missing");
  }

  @Test
  void refusesAMissingOutput() {
    options.setOutput(" ");
    assertRefused("--output=DIR is missing");
  }

  @Test
  void refusesATimeZoneThatIsNone() {
    options.setTimeZone("Mars/Olympus");
    assertRefused("--timeZone=Mars/Olympus is no time zone");
  }

  @Test
  void refusesNoShardsAtAll() {
    options.setShards(0);
    assertRefused("--shards takes a number from 1 to 4096");
  }

  @Test
  void anInputThatIsNotThereIsAFaultOfTheInput() {
    options.setInput(folder.resolve("absent").toString());
    assertThatThrownBy(this::setup)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("absent");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::setup)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private JobConfig setup() throws IOException {
    return JobSetup.of(options, folder.resolve("staging"));
  }
}
