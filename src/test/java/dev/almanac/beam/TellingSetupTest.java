package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.telling.TellingConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingSetupTest {

  @Test
  void nobodyIsToldUnlessAskedFor() {
    assertThat(config()).isEqualTo(TellingConfig.NONE);
  }

  @Test
  void filesAreAbsoluteAndAddressesAreKept() {
    TellingConfig config =
        config("--metricsFile=a.prom", "--lineage=l/e.jsonl", "--otlpEndpoint=http://host:4318/");
    assertThat(config.metricsFile()).isEqualTo(Path.of("a.prom").toAbsolutePath());
    assertThat(config.lineage()).isEqualTo(Path.of("l/e.jsonl").toAbsolutePath().toString());
    assertThat(config.otlpEndpoint()).isEqualTo("http://host:4318");
    assertThat(config("--lineage=https://host/x").lineage()).isEqualTo("https://host/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--logFormat=xml",
        "--metricsFile=",
        "--metricsFile=out/tables/a.prom",
        "--report=out/digests",
        "--lineage=out/site/x",
        "--otlpEndpoint=localhost:4318",
        "--otlpEndpoint=http://user:sesame@host",
        "--lineage=http://host/?key=sesame",
        "--lineageKeyVariable=sesame-123",
        "--otlpKeyVariable=sesame-123"
      })
  void whatCannotBeMeantIsRefusedWithoutRepeatingAKey(String option) {
    assertThatThrownBy(() -> config(option))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(option.replaceFirst("=.*", ""))
        .hasMessageNotContaining("sesame");
  }

  private static TellingConfig config(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--output=out");
    return TellingSetup.of(OptionParser.parse(all));
  }
}
