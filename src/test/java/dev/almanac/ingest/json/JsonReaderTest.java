package dev.almanac.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  /** A post with a list of objects in it, some with ids of their own. */
  private static String post(String id) {
    return ("{\"_id\":\"%s\",\"title\":\"Title of %s\",\"tags\":[{\"_id\":\"t1\",\"name\":\"AI\"},"
            + "{\"_id\":\"t2\",\"name\":\"RLHF\"}],\"user\":{\"_id\":\"u\",\"displayName\":\"A \\\"B\\\" C\"},"
            + "\"htmlBody\":\"<p>{x},{\\\"y\\\"}</p>\",\"slug\":\"s\"}")
        .formatted(id, id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a quote too few, at the beginning, in the middle, at the end
        "{\"_id\":\"b,\"title\":\"T\",\"slug\":\"s\"}",
        "{\"_id\":\"b\",\"title\":\"T,\"slug\":\"s\"}",
        "{\"_id\":\"b\",\"title\":\"T\",\"slug\":\"s}",
        "{\"_id\":\"b\",\"title\":\"T\"T\",\"slug\":\"s\"}",
        // a bracket too few or too many
        "{\"_id\":\"b\",\"title\":\"T\"",
        "{\"_id\":\"b\",\"tags\":[{\"name\":\"x\"},\"title\":\"T\"}",
        "{\"_id\":\"b\",\"tags\":[{\"name\":\"x\"}]]}",
        "\"_id\":\"b\",\"title\":\"T\"}",
        "{\"_id\":\"b\",\"user\":{\"_id\":\"u\",\"title\":\"T\"}",
        "{\"_id\":\"b\",\"tags\":[{\"name\":\"x\"},{\"name\":\"y\"}",
        // cut off
        "{\"_id\":\"b\",\"tit",
        "{",
        "}",
        "{\"_id\"",
        // no JSON at all
        "{'_id':'b'}",
        "<html>",
        "{\"_id\": b}",
        "{\"_id\":\"b\",}",
        "{\"_id\":\"\\x\"}",
        "{\"_id\":01}"
      })
  void aBrokenElementCostsNoneOfItsNeighbours(String broken) throws IOException {
    ReadDump dump =
        ReadDump.of("[" + String.join(",\n", post("a"), broken, post("c"), post("d")) + "]");
    assertThat(dump.ids()).containsExactly("a", "c", "d");
    assertThat(dump.rejects()).hasSizeBetween(1, 2);
    assertThat(dump.reasons().get(0)).isEqualTo("2 malformed_json");
    assertThat(broken).contains(dump.rejects().get(0).raw().replaceAll("[,\\s]+$", ""));
  }

  @Test
  void brokenElementsOneAfterAnotherCostNoneOfTheirNeighbours() throws IOException {
    String broken = "{\"_id\":\"b\",\"title\":\"T,\"slug\":\"s\"}";
    ReadDump dump =
        ReadDump.of("[" + String.join(",", broken, broken, post("a"), broken, post("c"), broken));
    assertThat(dump.ids()).containsExactly("a", "c");
  }

  @Test
  void aBrokenResultOfAnAnswerCostsNoneOfItsNeighbours() throws IOException {
    ReadDump dump =
        ReadDump.of(
            "{\"data\":{\"posts\":{\"results\":["
                + String.join(",", post("a"), "{\"_id\":\"b\",\"title\":\"T", post("c"))
                + "]}}}");
    assertThat(dump.ids()).containsExactly("a", "c");
    assertThat(dump.reasons()).containsExactly("2 malformed_json");
  }

  @Test
  void theRawOfABrokenElementIsWhatStandsThere() throws IOException {
    String broken = "{\"_id\":\"b\",\"title\":\"T,\"slug\":\"s\"}";
    ReadDump dump = ReadDump.of("[" + post("a") + ", " + broken + ", " + post("c") + "]");
    assertThat(dump.rejects().get(0).raw()).isEqualTo(broken + ",");
  }

  @Test
  void objectsOverSeveralLinesAreRecords() throws IOException {
    String pretty = "{\n  \"_id\": \"%s\",\n  \"title\": \"T\"\n}\n";
    assertThat(ReadDump.of(pretty.formatted("a") + pretty.formatted("b")).ids())
        .containsExactly("a", "b");
  }

  @Test
  void numbersThatAreNoneAndControlCharactersAreTaken() throws IOException {
    ReadDump dump = ReadDump.of("[{\"_id\":\"a\",\"title\":\"T\tt\u0001\",\"baseScore\":NaN}]");
    assertThat(dump.only().title()).isEqualTo("T\tt\u0001");
    assertThat(dump.only().counters().karma()).isNull();
  }

  @Test
  void anElementOverTheLimitIsPassedOverWithoutBeingHeld() throws IOException {
    String large = "{\"_id\":\"b\",\"title\":\"" + "x".repeat(300_000) + "\"}";
    ReadDump dump = limited(10_000, 100, 10_000, post("a") + "," + large + "," + post("c"));
    assertThat(dump.ids()).containsExactly("a", "c");
    assertThat(dump.reasons()).containsExactly("2 record_too_large");
    assertThat(dump.rejects().get(0).rawBytes()).isEqualTo(large.length());
  }

  @Test
  void aBrokenElementIsNoLargeOne() throws IOException {
    String broken = "{\"_id\":\"b\",\"tags\":[{\"name\":\"x\"},\"title\":\"T\"}";
    String many = String.join(",", java.util.Collections.nCopies(100, post("z")));
    ReadDump dump = limited(10_000, 100, 10_000, broken + "," + many);
    assertThat(dump.records()).hasSize(100);
    assertThat(dump.reasons()).containsExactly("1 malformed_json");
  }

  @Test
  void whatIsOverALimitWithinARecordIsThatRecordsReject() throws IOException {
    String deep = "{\"_id\":" + "[".repeat(200) + "]".repeat(200) + "}";
    String wide = "{\"_id\":[" + "1,".repeat(5000) + "1]}";
    String text = "{\"_id\":\"" + "x".repeat(5000) + "\"}";
    ReadDump dump = limited(100_000, 100, 1000, String.join(",", deep, wide, text, post("d")));
    assertThat(dump.ids()).containsExactly("d");
    assertThat(dump.reasons())
        .containsExactly("1 nested_too_deep", "2 too_many_fields", "3 string_too_long");
  }

  private static ReadDump limited(int bytes, int nesting, int others, String elements)
      throws IOException {
    ReadLimits limits = new ReadLimits(1L << 30, 100, bytes, nesting, others, others);
    return ReadDump.of(
        new Dump("dump", limits, InputMapping.NONE),
        ("[" + elements + "]").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytesOfAnotherEncodingAreRead() throws IOException {
    byte[] latin =
        "[{\"_id\":\"a\",\"title\":\"caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ReadDump.of("dump", latin).only().title()).isEqualTo("caf\u00e9");
  }

  @Property(tries = 400, seed = "1")
  void whateverIsDoneToOneElementTheOthersAreRead(
      @ForAll @IntRange(min = 0, max = 5) int which,
      @ForAll("damages") List<Integer> places,
      @ForAll("bytes") String garbage)
      throws IOException {
    List<String> elements = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      elements.add(post("p" + i));
      if (i != which) {
        others.add("p" + i);
      }
    }
    StringBuilder broken = new StringBuilder(elements.get(which));
    for (int place : places) {
      int at = place % broken.length();
      broken.replace(at, Math.min(broken.length(), at + 1), garbage);
    }
    elements.set(which, broken.toString());
    ReadDump dump = ReadDump.of("[" + String.join(",\n", elements) + "]");
    assertThat(dump.ids()).containsAll(others);
  }

  @Provide
  Arbitrary<List<Integer>> damages() {
    return Arbitraries.integers().between(0, 10_000).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> bytes() {
    return Arbitraries.of(
        "", "\"", "{", "}", "[", "]", ",", ":", "\\", "\u0000", "x", "\n", "\"}", "[{");
  }
}
