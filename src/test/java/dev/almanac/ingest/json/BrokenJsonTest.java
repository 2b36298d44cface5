package dev.almanac.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fuzzing bench has found in dumps of JSON. */
class BrokenJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"[1", "[{\"_id\":\"a\",\"title\":\"T\"},7", "[null"})
  void aValueThatTheEndOfTheBytesEndsIsARejectAndNoFault(String text) throws IOException {
    ReadDump dump = ReadDump.of(text);
    assertThat(dump.rejects()).hasSize(1);
    assertThat(dump.reasons().get(0)).endsWith("malformed_json");
  }

  @Test
  void recordsBehindABrokenOneThatIsOverTheLimitAreRead() throws IOException {
    ReadLimits all = ReadLimits.STANDARD;
    ReadLimits limits =
        new ReadLimits(
            all.fileBytes(), all.ratio(), 10_000, all.nesting(), all.stringLength(), all.fields());
    String broken = "{\"_id\":\"b\",\"title\"" + "x".repeat(15_000) + ":\"T\"}";
    String text = "[" + broken + "," + ReadDump.post("c") + "," + ReadDump.post("d") + "]";
    ReadDump dump =
        ReadDump.of(
            new Dump("dump", limits, InputMapping.NONE), text.getBytes(StandardCharsets.UTF_8));
    assertThat(dump.ids()).containsExactly("c", "d");
    assertThat(dump.reasons()).containsExactly("1 malformed_json");
  }

  @Test
  void aResultThatClosesItsListTooEarlyCostsNoneOfItsNeighbours() throws IOException {
    String early = "{\"_id\":\"b\",\"title\":\"T\"}],\"user\":{\"displayName\":\"x\"}}";
    ReadDump dump =
        ReadDump.of(
            "{\"data\":{\"posts\":{\"results\":["
                + String.join(",", ReadDump.post("a"), early, ReadDump.post("c"), "")
                + ReadDump.post("d")
                + "]}}}");
    assertThat(dump.ids()).containsExactly("a", "b", "c", "d");
    assertThat(dump.rejects()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0001{\"_id\":\"a\",\"title\":\"T\"}",
        "\"_id\":\"a\",\"title\":\"T\"}",
        "x\"_id\":\"a\",\"title\":\"T\"}",
      })
  void aBrokenFirstLineDoesNotHideWhatTheFileIs(String first) throws IOException {
    ReadDump dump = ReadDump.of(first + "\n" + ReadDump.post("b") + "\n" + ReadDump.post("c"));
    assertThat(dump.ids()).containsExactly("b", "c");
    assertThat(dump.reasons()).containsExactly("1 malformed_json");
  }
}
