package dev.almanac.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.DamageException;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.ingest.mapping.Mappings;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final String HEADER = "id,title,url\n";

  private static ReadDump read(String table) throws IOException {
    return ReadDump.with(dump -> new CsvReader(dump, ','), ReadDump.dump("posts.csv"), table);
  }

  private static ReadDump read(String table, ReadLimits limits) throws IOException {
    return ReadDump.with(
        dump -> new CsvReader(dump, ','), new Dump("d.csv", limits, InputMapping.NONE), table);
  }

  private static List<String> titles(ReadDump read) {
    return read.records().stream().map(RawRecord::title).toList();
  }

  @Test
  void aRowIsARecordOnItsLine() throws IOException {
    ReadDump read = read(HEADER + "1,On kites,https://a.org/1\n\n2,On wind,https://a.org/2");
    assertThat(read.ids()).containsExactly("1", "2");
    assertThat(read.positions()).containsExactly(2L, 4L);
    assertThat(titles(read)).containsExactly("On kites", "On wind");
    assertThat(read.records().get(0).origin().format()).isEqualTo(DumpFormat.CSV);
    assertThat(read.records().get(0).raw().get()).isEqualTo("1,On kites,https://a.org/1");
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void quotesHoldDelimitersQuotesAndLines() throws IOException {
    ReadDump read = read(HEADER + "1,\"A, \"\"b\"\"\nc\",u\n2,d,u\n");
    assertThat(titles(read)).containsExactly("A, \"b\"\nc", "d");
    assertThat(read.positions()).containsExactly(2L, 4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aLineEndsInAnyOfThreeWays(String end) throws IOException {
    String table = "id,title,url@1,\"a@b\",u@2,c,u".replace("@", end);
    ReadDump read = read(table);
    assertThat(titles(read)).containsExactly("a" + end + "b", "c");
    assertThat(read.positions()).containsExactly(2L, 4L);
  }

  @Test
  void quotesInsideOfACellAreLetters() throws IOException {
    assertThat(titles(read(HEADER + "1,so \"called\" kites,u\n2, \"b\",u\n")))
        .containsExactly("so \"called\" kites", " \"b\"");
  }

  @Test
  void aTableOfTabsIsCalledSo() throws IOException {
    ReadDump read =
        ReadDump.with(
            dump -> new CsvReader(dump, '\t'), ReadDump.dump("p.tsv"), "title\turl\na,b\tu\n");
    assertThat(read.only().title()).isEqualTo("a,b");
    assertThat(read.only().origin().format()).isEqualTo(DumpFormat.TSV);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,b", "2,b,u,v", "2,b,u,,", "2,\"b\"x,u", "2,\"b,u"})
  void whatIsNoRowCostsItsLine(String bad) throws IOException {
    ReadDump read = read(HEADER + "1,a,u\n" + bad + "\n3,\"c\",u\n4,d,u\n");
    assertThat(read.ids()).containsExactly("1", "3", "4");
    assertThat(read.reasons()).containsExactly("3 malformed_csv");
    assertThat(read.rejects().get(0).raw()).isEqualTo(bad);
  }

  @Test
  void oneEmptyCellMoreAtTheEndIsLetPass() throws IOException {
    assertThat(titles(read(HEADER + "1,a,u,\n"))).containsExactly("a");
  }

  @Test
  void aQuoteThatNeverClosesCostsItsLine() throws IOException {
    ReadDump read = read(HEADER + "1,\"a,u\n2,b,u\n3,c,u\n");
    assertThat(read.ids()).containsExactly("2", "3");
    assertThat(read.reasons()).containsExactly("2 malformed_csv");
  }

  @Test
  void aCellOfSeveralLinesAndAQuoteTooFewDoNotHideTheNextRow() throws IOException {
    ReadDump read = read(HEADER + "1,\"a\nb,u\n2,\",b\",u\n3,\"c\nd\",u\n");
    assertThat(read.ids()).containsExactly("2", "3");
    assertThat(read.reasons()).containsExactly("2 malformed_csv", "3 malformed_csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b,c\n1,2,3\n", "title,url,title\n1,2,3\n", "1,On kites\n2,On wind\n"})
  void aHeaderThatNamesNoPostIsOneReject(String table) throws IOException {
    ReadDump read = read(table);
    assertThat(read.reasons()).containsExactly("0 unknown_columns");
    assertThat(read.rejects().get(0).detail()).endsWith(table.lines().findFirst().orElseThrow());
    assertThat(read.records()).isEmpty();
  }

  @Test
  void aMappingNamesTheColumns() throws IOException {
    InputMapping mapping = Mappings.fields("title: a", "karma: b", "url: {template: 'x/{c}'}");
    Dump dump = new Dump("d.csv", ReadLimits.STANDARD, mapping);
    RawRecord record =
        ReadDump.with(one -> new CsvReader(one, ','), dump, "a,b,c\nOn kites,7 points,5\n").only();
    assertThat(record.title()).isEqualTo("On kites");
    assertThat(record.counters().karma()).isEqualTo(7);
    assertThat(record.address().url()).isEqualTo("x/5");
    assertThat(ReadDump.with(one -> new CsvReader(one, ','), dump, "d,e\n1,2\n").reasons())
        .containsExactly("0 unknown_columns");
  }

  @Test
  void anEmptyCellIsNoValue() throws IOException {
    RawRecord record = read("title,url,body,karma\na,,,\n").only();
    assertThat(record.address().url()).isNull();
    assertThat(record.body()).isNull();
    assertThat(record.counters().karma()).isNull();
  }

  @Test
  void aTableWithNothingInItHasNoRecords() throws IOException {
    assertThat(read("").rejects()).isEmpty();
    assertThat(read("\n\n").rejects()).isEmpty();
    assertThat(read(HEADER).rejects()).isEmpty();
  }

  @Test
  void aLineOverTheLimitIsPassedOver() throws IOException {
    ReadLimits limits = new ReadLimits(1 << 30, 100, 50, 10, 40, 100);
    ReadDump read = read(HEADER + "1," + "a".repeat(200) + ",u\n2,b,u\n", limits);
    assertThat(read.ids()).containsExactly("2");
    assertThat(read.positions()).containsExactly(3L);
    assertThat(read.reasons()).containsExactly("2 record_too_large");
    assertThat(read.rejects().get(0).rawBytes()).isEqualTo(204);
  }

  @Test
  void aQuoteIsNotFollowedOverTheLimit() throws IOException {
    ReadLimits limits = new ReadLimits(1 << 30, 100, 50, 10, 40, 100);
    ReadDump read = read(HEADER + "1,\"a,u\n" + "2,b,u\n".repeat(50), limits);
    assertThat(read.records()).hasSize(50);
    assertThat(read.reasons()).containsExactly("2 malformed_csv");
  }

  @Test
  void aTableMadeOfOpenQuotesIsReadInTime() throws IOException {
    String header =
        IntStream.range(0, 4_000)
            .mapToObj(i -> ",c" + i)
            .collect(Collectors.joining("", "title", "\n"));
    // Each line closes the quote of the one before it, and opens another.
    String lines = "a\",\"\n".repeat(400_000);
    ReadDump read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> read(header + lines, ReadLimits.STANDARD));
    assertThat(read.rejects()).hasSize(400_000);
  }

  @Test
  void textsAndFieldsHaveLimits() throws IOException {
    ReadLimits limits = new ReadLimits(1 << 30, 100, 1000, 10, 40, 6);
    assertThat(read(HEADER + "1," + "a".repeat(41) + ",u\n2,b,u\n", limits).reasons())
        .containsExactly("2 string_too_long");
    assertThat(read("id,title,url,karma\n1,a,u,5\n", limits).reasons())
        .containsExactly("2 too_many_fields");
  }

  @Test
  void whatADamageCutsShortIsLeftAtHand() throws IOException {
    String table = HEADER + "1,a,u\n2,\"b\nc";
    ByteWindow window = new ByteWindow(damaged(table));
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    new CsvReader(ReadDump.dump("d.csv"), ',').read(window, read);
    assertThat(read.ids()).containsExactly("1");
    assertThat(read.rejects()).isEmpty();
    assertThat(window.text(0, window.size())).isEqualTo("2,\"b\nc");
  }

  /** A text behind which the bytes are damaged. */
  private static InputStream damaged(String text) {
    InputStream good = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new SequenceInputStream(
        good,
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new DamageException("damaged_gzip", "cut");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title,url@a,b@|,",
        "Title;Link;x@a;b;c@|;",
        "\"title\",\"posted_at\"@|,",
        "id,title,author,date@1,\"a@b\",c,d@|,"
      })
  void aTableOfPostsIsKnownByItsFirstLine(String start, char delimiter) {
    assertThat(CsvReader.delimiter(start.replace('@', '\n'))).contains(delimiter);
    assertThat(CsvReader.delimiter(start.replaceAll("[,;]", "\t").replace('@', '\n')))
        .contains('\t');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "title",
        "title@url",
        "A title, a url, and a date@more",
        "author,url@a,b@",
        "# Title, link@a, b@",
        "title,date@Prose without any of it.@",
        "title,title,url@a,b,c@",
        "{\"title\":1,\"url\":2}@",
        "In short, the title, url, date.@a, b, c.@"
      })
  void anythingElseIsNoTable(String start) {
    assertThat(CsvReader.delimiter(start.replace('@', '\n'))).isEmpty();
  }

  @Test
  void aDeclaredTableHasTheDelimiterThatItsHeaderHasMostOf() {
    assertThat(CsvReader.declared(DumpFormat.CSV, "a;b;c,d\n,,,,")).isEqualTo(';');
    assertThat(CsvReader.declared(DumpFormat.CSV, "a")).isEqualTo(',');
    assertThat(CsvReader.declared(DumpFormat.TSV, "a,b,c")).isEqualTo('\t');
  }
}
