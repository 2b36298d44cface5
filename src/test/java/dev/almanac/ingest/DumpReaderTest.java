package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpReaderTest {

  @Test
  void theItemsOfAJsonArrayAreRecords() throws IOException {
    ReadDump dump = ReadDump.of("[" + ReadDump.post("a") + ",\n" + ReadDump.post("b") + "]");
    assertThat(dump.ids()).containsExactly("a", "b");
    assertThat(dump.positions()).containsExactly(1L, 2L);
    assertThat(dump.rejects()).isEmpty();
  }

  @Test
  void theResultsOfAGraphqlAnswerAreRecords() throws IOException {
    ReadDump dump = ReadDump.of(answer("a", "b"));
    assertThat(dump.ids()).containsExactly("a", "b");
    assertThat(dump.records())
        .extracting(record -> record.origin().format())
        .containsOnly(DumpFormat.GRAPHQL);
  }

  @Test
  void severalAnswersOneAfterAnotherAreOneDump() throws IOException {
    ReadDump dump = ReadDump.of(answer("a") + "\n" + answer("b", "c") + answer("d"));
    assertThat(dump.ids()).containsExactly("a", "b", "c", "d");
    assertThat(dump.positions()).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aRecordBehindTheArrayIsARecordToo() throws IOException {
    ReadDump dump =
        ReadDump.of(
            "["
                + ReadDump.post("a")
                + "]\n"
                + ReadDump.post("b")
                + "\n["
                + ReadDump.post("c")
                + "]");
    assertThat(dump.ids()).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"posts\":null},\"errors\":[{\"message\":\"timeout\"}]}",
        "{\"data\":{\"posts\":{\"results\":null}}}",
        "{\"data\":{\"post\":{\"result\":{\"_id\":\"a\"}}}}"
      })
  void anAnswerWithoutResultsIsOneReject(String answer) throws IOException {
    ReadDump dump = ReadDump.of(answer);
    assertThat(dump.records()).isEmpty();
    assertThat(dump.reasons()).containsExactly("1 no_results");
  }

  @Test
  void arraysOfAnAnswerThatAreNotResultsAreNoRecords() throws IOException {
    ReadDump dump =
        ReadDump.of(
            "{\"data\":{\"tags\":[{\"_id\":\"t\"}],\"posts\":{\"results\":["
                + ReadDump.post("a")
                + "]}}}");
    assertThat(dump.ids()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[%s,%s]}",
        "{\"posts\":[%s,%s],\"next\":1}",
        "{\"results\": [\n%s,\n%s\n]}",
        "{\"data\":{\"items\":[%s,%s]}}",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\",\"items\":[%s,%s]}",
        "[{\"data\":{\"posts\":{\"results\":[%s]}}},{\"data\":{\"posts\":{\"results\":[%s]}}}]",
        "exported by hand\n%s\n%s",
        "# exported 2024\n%s\n%s"
      })
  void recordsAreFoundInWhatIsWrappedAroundThem(String wrapper) throws IOException {
    ReadDump dump = ReadDump.of(wrapper.formatted(ReadDump.post("a"), ReadDump.post("b")));
    assertThat(dump.ids()).containsExactly("a", "b");
  }

  @Test
  void aMappingNamesTheListThatHoldsTheRecords() throws IOException {
    InputMapping mapping = new InputMapping("**", null, null, null, "stories", null, Map.of());
    Dump dump = new Dump("dump", ReadLimits.STANDARD, mapping);
    String text = "{\"items\":[{\"x\":1}],\"stories\":[%s]}".formatted(ReadDump.post("a"));
    assertThat(ReadDump.of(dump, text.getBytes(StandardCharsets.UTF_8)).ids()).containsExactly("a");
  }

  @Test
  void aMappingSaysWhatADumpIs() throws IOException {
    String pretty = "{\"_id\":\"a\",\n\"title\":\"T\"}";
    assertThat(ReadDump.of(pretty).ids()).containsExactly("a");
    assertThat(as("json", pretty).ids()).containsExactly("a");
    assertThat(as("jsonl", pretty).reasons())
        .containsExactly("1 malformed_json", "2 malformed_json");
    assertThat(as("csv", ReadDump.post("a")).ids()).isEmpty();
    assertThat(as("parquet", ReadDump.post("a")).reasons()).containsExactly("0 unknown_format");
  }

  private static ReadDump as(String format, String text) throws IOException {
    InputMapping mapping = new InputMapping("**", format, null, null, null, null, Map.of());
    return ReadDump.of(
        new Dump("dump", ReadLimits.STANDARD, mapping), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBrokenLineCostsNoneOfItsNeighbours() throws IOException {
    String broken = ReadDump.post("b").substring(0, 30);
    ReadDump dump =
        ReadDump.of(ReadDump.post("a") + "\n" + broken + "\n\n" + ReadDump.post("c") + "\n");
    assertThat(dump.ids()).containsExactly("a", "c");
    assertThat(dump.positions()).containsExactly(1L, 4L);
    assertThat(dump.reasons()).containsExactly("2 malformed_json");
    assertThat(dump.rejects().get(0).raw()).isEqualTo(broken);
  }

  @Test
  void twoRecordsInOneLineAreOneReject() throws IOException {
    ReadDump dump =
        ReadDump.of(ReadDump.post("a") + ReadDump.post("b") + "\n" + ReadDump.post("c"));
    assertThat(dump.ids()).containsExactly("c");
    assertThat(dump.reasons()).containsExactly("1 malformed_json");
  }

  @Test
  void itemsThatAreNoPostsAreRejectsInTheirPlace() throws IOException {
    ReadDump dump =
        ReadDump.of(
            "[" + ReadDump.post("a") + ",null,{\"x\":1},[2],\"s\"," + ReadDump.post("b") + "]");
    assertThat(dump.positions()).containsExactly(1L, 6L);
    assertThat(dump.reasons())
        .containsExactly(
            "2 not_an_object", "3 unknown_record", "4 not_an_object", "5 not_an_object");
  }

  @Test
  void anArrayBrokenInsideAnItemRejectsThatItem() throws IOException {
    ReadDump dump = ReadDump.of("[" + ReadDump.post("a") + ",{\"_id\":\"b\",");
    assertThat(dump.ids()).containsExactly("a");
    assertThat(dump.reasons()).containsExactly("2 malformed_json");
  }

  @Test
  void anArrayBrokenBetweenItemsRejectsTheNext() throws IOException {
    ReadDump dump = ReadDump.of("[" + ReadDump.post("a") + "," + ReadDump.post("b"));
    assertThat(dump.ids()).containsExactly("a", "b");
    assertThat(dump.reasons()).containsExactly("3 malformed_json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump.json", "dump.json.gz", "dump.md", "dump"})
  void gzipIsKnownByItsBytesWhateverTheName(String name) throws IOException {
    assertThat(ReadDump.of(name, ReadDump.gzip("\ufeff " + ReadDump.post("a"))).ids())
        .containsExactly("a");
    assertThat(ReadDump.of(name, ReadDump.post("a").getBytes(StandardCharsets.UTF_8)).ids())
        .containsExactly("a");
  }

  @Test
  void everyMemberOfAGzipIsRead() throws IOException {
    byte[] one = ReadDump.gzip(ReadDump.post("a") + "\n");
    byte[] two = ReadDump.gzip(ReadDump.post("b") + "\n");
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    assertThat(ReadDump.of("x", both).ids()).containsExactly("a", "b");
  }

  @Test
  void linesBeforeTheDamageOfAGzipAreKept() throws IOException {
    ReadDump dump = ReadDump.of("x", truncated(lines(3)));
    assertThat(dump.ids()).containsExactly("p0", "p1");
    assertThat(dump.reasons()).containsExactly("3 damaged_gzip");
  }

  @Test
  void manyLinesBeforeTheDamageOfAGzipAreKept() throws IOException {
    ReadDump dump = ReadDump.of("x", truncated(lines(2000)));
    assertThat(dump.records()).hasSize(1999);
    assertThat(dump.reasons()).containsExactly("2000 damaged_gzip");
  }

  @Test
  void itemsBeforeTheDamageOfAGzipAreKept() throws IOException {
    String array = "[" + lines(500).strip().replace("\n", ",") + "]" + " ".repeat(3);
    ReadDump dump = ReadDump.of("x", truncated(array));
    assertThat(dump.records()).hasSizeBetween(499, 500);
    assertThat(dump.rejects()).hasSize(1);
    assertThat(dump.rejects().get(0).reason()).isEqualTo("damaged_gzip");
  }

  @Test
  void aGzipWhoseChecksumIsWrongIsRejectedBehindItsRecords() throws IOException {
    byte[] gzip = ReadDump.gzip(lines(3));
    gzip[gzip.length - 6] ^= 1;
    ReadDump dump = ReadDump.of("x", gzip);
    assertThat(dump.ids()).containsExactly("p0", "p1", "p2");
    assertThat(dump.reasons()).containsExactly("4 damaged_gzip");
  }

  @Test
  void aGzipThatBreaksOffInItsHeaderIsOneReject() throws IOException {
    assertThat(ReadDump.of("x", Arrays.copyOf(ReadDump.gzip(lines(1)), 5)).reasons())
        .containsExactly("1 damaged_gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \t\n", "\ufeff"})
  void anEmptyFileIsOneReject(String text) throws IOException {
    assertThat(ReadDump.of(text).reasons()).containsExactly("0 empty_file");
    assertThat(ReadDump.of("x", ReadDump.gzip(text)).reasons()).containsExactly("0 empty_file");
  }

  @Test
  void anUnknownFormatIsOneReject() throws IOException {
    ReadDump dump = ReadDump.of("plain,text\nof no kind\n");
    assertThat(dump.reasons()).containsExactly("0 unknown_format");
    assertThat(dump.rejects().get(0).origin().format()).isEqualTo(DumpFormat.UNKNOWN);
    assertThat(dump.rejects().get(0).raw()).startsWith("plain,text");
  }

  @Test
  void ofAnUnknownFileTheBeginningIsKeptAndTheLengthCounted() throws IOException {
    ReadDump dump = ReadDump.of("x".repeat(100_000));
    assertThat(dump.rejects().get(0).raw()).hasSize(Reject.MAX_RAW_BYTES);
    assertThat(dump.rejects().get(0).rawBytes()).isEqualTo(100_000);
  }

  @Test
  void recordsKnowTheirDump() throws IOException {
    RawRecord record =
        ReadDump.of("lw/a.json", ("[" + ReadDump.post("a") + "]").getBytes(StandardCharsets.UTF_8))
            .only();
    assertThat(record.origin().dumpFile()).isEqualTo("lw/a.json");
  }

  @Property(tries = 200, seed = "1")
  void everyLineReachesExactlyOneOfTheTwoSinks(@ForAll("lines") List<String> lines)
      throws IOException {
    // The first line says what the dump is.
    ReadDump dump = ReadDump.of(ReadDump.post("first") + "\n" + String.join("\n", lines));
    long expected = 1 + lines.stream().filter(line -> !line.isBlank()).count();
    assertThat(dump.records().size() + dump.rejects().size()).isEqualTo(expected);
    assertThat(
            dump.positions().stream().distinct().count()
                + dump.reasons().stream().distinct().count())
        .isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            ReadDump.post("x"),
            "{",
            "{}",
            "null",
            "[1]",
            "",
            " ",
            "{\"text\":\"t\",\"source\":\"s\"}",
            ReadDump.post("y") + ",",
            "\"a string\"",
            "12",
            "{\"a\":1}{\"b\":2}",
            "\u0000")
        .list()
        .ofMaxSize(12);
  }

  /** Cut inside the compressed data, close to its end. */
  private static byte[] truncated(String text) throws IOException {
    byte[] gzip = ReadDump.gzip(text);
    return Arrays.copyOf(gzip, gzip.length - 20);
  }

  /** Lines that do not compress well, so that a few bytes of gzip are a part of one line. */
  private static String lines(int n) {
    Random random = new Random(7);
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                "{\"_id\":\"p"
                    + i
                    + "\",\"title\":\""
                    + Long.toHexString(random.nextLong())
                    + Long.toHexString(random.nextLong())
                    + Long.toHexString(random.nextLong())
                    + Long.toHexString(random.nextLong())
                    + Long.toHexString(random.nextLong())
                    + "\"}\n")
        .collect(Collectors.joining());
  }

  private static String answer(String... ids) {
    return Arrays.stream(ids)
        .map(ReadDump::post)
        .collect(Collectors.joining(",", "{\"data\": {\"posts\": {\"results\": [", "]}}}"));
  }
}
