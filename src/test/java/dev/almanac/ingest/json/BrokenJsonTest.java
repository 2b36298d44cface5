package dev.almanac.ingest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
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

  @Test
  void aFirstLineInWideCharactersDoesNotMakeTheFileWide() throws IOException {
    String link = "https://a.example/" + "x".repeat(80);
    byte[] first = (ReadDump.post("a") + "\n").getBytes(StandardCharsets.UTF_16LE);
    byte[] second =
        ReadDump.post("b")
            .replace("https://www.lesswrong.com", link)
            .getBytes(StandardCharsets.UTF_8);
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    // The second byte of the wide line break stands before the second line.
    both[first.length - 1] = ' ';
    assertThat(ReadDump.of("dump", both).ids()).containsExactly("a", "b");
  }

  @Test
  void objectsInOneAnotherWithoutEndDoNotHideTheNext() throws IOException {
    String broken = "{\"_id\":\"a\",\"x\":" + "{\"a\":".repeat(5000);
    String filler = ReadDump.post("c").replace("Title", "x".repeat(50_000));
    ReadDump dump = ReadDump.of("[" + broken + "," + ReadDump.post("b") + "," + filler + "]");
    assertThat(dump.ids()).containsExactly("b", "c");
  }

  @Test
  void whatIsLeftOfARecordDoesNotHideTheNext() throws IOException {
    String cut = "{\"_id\":\"a\",\"one\":1,\"two\":2},\"three\":[{\"name\":3}]}";
    ReadDump dump =
        ReadDump.of("[" + ReadDump.post("z") + "," + cut + "," + ReadDump.post("b") + "]");
    assertThat(dump.ids()).containsExactly("z", "a", "b");
    assertThat(dump.reasons()).containsExactly("3 malformed_json");
  }

  @Test
  void bytesThatLookLikeUtf32AreARejectAndNoFault() throws IOException {
    byte[] bytes = (ReadDump.post("a") + "\nx\0\0\0\u007f\u007f\u007f\u007f\n").getBytes(UTF_8);
    ReadDump dump = ReadDump.of("dump", bytes);
    assertThat(dump.ids()).containsExactly("a");
    assertThat(dump.reasons()).containsExactly("2 malformed_json");
  }
}
