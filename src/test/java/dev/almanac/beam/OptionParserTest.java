package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.testing.CrashingRunner;
import org.junit.jupiter.api.Test;

class OptionParserTest {

  @Test
  void readsTheJobsOwnOptions() {
    AlmanacOptions options = OptionParser.parse(List.of("--input=a,b", "--shards=7"));
    assertThat(options.getInput()).isEqualTo("a,b");
    assertThat(options.getShards()).isEqualTo(7);
    assertThat(options.getTimeZone()).isEqualTo("UTC");
  }

  @Test
  void anUnknownOptionIsOneLineWithAHint() {
    assertRefused("--inputt=x", "unknown option --inputt; did you mean --input?");
  }

  @Test
  void anOptionLikeNoOtherIsOneLineWithoutAHint() {
    assertRefused("--qqqqqqqq=x", "unknown option --qqqqqqqq");
  }

  @Test
  void aNumberThatIsNoneIsOneLineThatNamesIt() {
    assertThatThrownBy(() -> OptionParser.parse(List.of("--shards=many")))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .hasLineCount(1)
        .contains("many");
  }

  @Test
  void theDirectRunnerIsSetForSpeedAndProgress() {
    DirectOptions options = OptionParser.parse(List.of()).as(DirectOptions.class);
    assertThat(options.isBlockOnRun()).isFalse();
    assertThat(options.isEnforceImmutability()).isFalse();
    assertThat(options.isEnforceEncodability()).isFalse();
  }

  @Test
  void whatIsGivenForTheDirectRunnerStands() {
    DirectOptions options =
        OptionParser.parse(List.of("--runner=DirectRunner", "--enforceImmutability=true"))
            .as(DirectOptions.class);
    assertThat(options.isEnforceImmutability()).isTrue();
    assertThat(options.isEnforceEncodability()).isFalse();
  }

  @Test
  void anotherRunnerGetsNoneOfTheDirectRunnersSettings() {
    DirectOptions options =
        OptionParser.parse(List.of("--runner=" + CrashingRunner.class.getName()))
            .as(DirectOptions.class);
    assertThat(options.isBlockOnRun()).isTrue();
    assertThat(options.isEnforceImmutability()).isTrue();
  }

  private static void assertRefused(String argument, String message) {
    assertThatThrownBy(() -> OptionParser.parse(List.of(argument)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
