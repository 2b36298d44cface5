package dev.almanac.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.ingest.mapping.Mappings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CsvReaderPropertyTest {

  /** A row of a table: its number comes from its place. */
  record Cells(String title, String body) {}

  private static Dump dump() throws IOException {
    InputMapping mapping =
        Mappings.fields("id: id", "title: title", "body: {path: body, markup: text}");
    return new Dump("d.csv", ReadLimits.STANDARD, mapping);
  }

  private static ReadDump read(String table, char delimiter) throws IOException {
    return ReadDump.with(dump -> new CsvReader(dump, delimiter), dump(), table);
  }

  private static String written(List<Cells> rows, char delimiter) throws IOException {
    CsvSchema schema =
        CsvSchema.builder()
            .addColumns(List.of("id", "title", "body"), CsvSchema.ColumnType.STRING)
            .setUseHeader(true)
            .setColumnSeparator(delimiter)
            .build();
    CsvMapper mapper =
        CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    List<List<String>> table = new ArrayList<>();
    for (Cells row : rows) {
      table.add(List.of("n" + table.size(), row.title(), row.body()));
    }
    return mapper.writer(schema).writeValueAsString(table);
  }

  @Property(tries = 400, seed = "1")
  void anyTextsComeBackAsTheyWereWritten(
      @ForAll("anyRows") List<Cells> rows, @ForAll("delimiters") char delimiter)
      throws IOException {
    ReadDump read = read(written(rows, delimiter), delimiter);
    assertThat(read.rejects()).isEmpty();
    assertThat(
            read.records().stream()
                .map(
                    record ->
                        new Cells(
                            Objects.requireNonNullElse(record.title(), ""),
                            record.body() == null ? "" : record.body().text())))
        .isEqualTo(rows.stream().map(CsvReaderPropertyTest::blankless).toList());
  }

  /** A blank cell is none. */
  private static Cells blankless(Cells row) {
    return new Cells(
        row.title().isBlank() ? "" : row.title(), row.body().isBlank() ? "" : row.body());
  }

  @Property(tries = 400, seed = "1")
  void oneBadRowCostsNoOther(
      @ForAll("rows") List<Cells> rows,
      @ForAll @IntRange(max = 1000) int which,
      @ForAll("damages") String damage)
      throws IOException {
    int bad = which % rows.size();
    StringBuilder table = new StringBuilder("id,title,body\n");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String title = "\"" + rows.get(i).title().replace("\"", "\"\"") + "\"";
      String body = "\"" + rows.get(i).body().replace("\"", "\"\"") + "\"";
      if (i == bad) {
        table.append(damage.replace("T", title)).append('\n');
      } else {
        table.append("n").append(i).append(',').append(title).append(',').append(body).append('\n');
        expected.add("n" + i);
      }
    }
    ReadDump read = read(table.toString(), ',');
    assertThat(read.ids()).isEqualTo(expected);
    assertThat(read.reasons()).isNotEmpty().allMatch(reason -> reason.endsWith(" malformed_csv"));
  }

  @Property(tries = 1000, seed = "1")
  void everyLineOfAnyTextIsARecordsOrARejects(@ForAll("soups") String soup) throws IOException {
    ReadDump read = read("id,title,body\n" + soup, ',');
    long lines = 0;
    for (var record : read.records()) {
      lines += breaks(record.raw().get()) + 1;
    }
    long filled = ("x\n" + soup).split("\r\n|\r|\n", -1).length - 1L;
    assertThat(lines + read.rejects().size()).isLessThanOrEqualTo(filled);
    assertThat(read.rejects().stream().map(reject -> reject.raw()))
        .noneMatch(raw -> raw.contains("\n") || raw.contains("\r"));
  }

  private static long breaks(String text) {
    return text.split("\r\n|\r|\n", -1).length - 1L;
  }

  @Provide
  Arbitrary<List<Cells>> anyRows() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(8),
            Arbitraries.strings()
                .withChars(" \t\r\n\"',;\\#a@")
                .ofMaxLength(8)
                .map(text -> text.replace("@", "🤖")));
    return Combinators.combine(texts, texts).as(Cells::new).list().ofMaxSize(5);
  }

  /** Texts with letters at their ends, so that a quote before them is no end of a cell. */
  @Provide
  Arbitrary<List<Cells>> rows() {
    Arbitrary<String> texts =
        Arbitraries.strings().withChars(" ,\"ab\n").ofMaxLength(8).map(text -> "x" + text + "y");
    Arbitrary<String> lines = texts.map(text -> text.replace('\n', ' ').replace('"', '\''));
    return Combinators.combine(lines, texts).as(Cells::new).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> damages() {
    return Arbitraries.of("bad,T", "bad,T,a,b", "bad,T,\"a", "bad,\"a,T", "bad,Tx,a", "\"bad,a,b");
  }

  @Provide
  Arbitrary<String> soups() {
    return Arbitraries.strings().withChars("\"\",,\n\ra ").ofMaxLength(60);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', '\t', ';');
  }
}
