package dev.almanac.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.ingest.mapping.Mappings;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetRowsTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("d.parquet");
  }

  @Test
  void aRowIsARecordByItsNumber() throws IOException {
    ReadDump read =
        SampleParquet.read(
            SampleParquet.write(file(), SampleParquet.POSTS, SampleParquet.posts(3)));
    assertThat(read.records().stream().map(RawRecord::title))
        .containsExactly("Post 1", "Post 2", "Post 3");
    assertThat(read.positions()).containsExactly(1L, 2L, 3L);
    assertThat(read.records().get(0).origin().format()).isEqualTo(DumpFormat.PARQUET);
    assertThat(read.records().get(0).raw().get())
        .isEqualTo("{\"title\":\"Post 1\",\"url\":\"https://a.org/Post 1\"}");
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void aMappingNamesTheColumnsAndNoOthersAreRead() throws IOException {
    String schema =
        "message m { required binary headline (STRING); required int64 n; required binary other; }";
    SampleParquet.write(
        file(),
        schema,
        List.of(row -> row.append("headline", "On kites").append("n", 7L).append("other", "x")));
    InputMapping mapping =
        Mappings.fields("title: headline", "karma: n", "url: {template: 'https://a.org/{n}'}");
    RawRecord record =
        SampleParquet.read(file(), new Dump("d", ReadLimits.STANDARD, mapping)).only();
    assertThat(record.title()).isEqualTo("On kites");
    assertThat(record.counters().karma()).isEqualTo(7);
    assertThat(record.address().url()).isEqualTo("https://a.org/7");
    assertThat(record.raw().get()).isEqualTo("{\"headline\":\"On kites\",\"n\":7}");
  }

  @Test
  void columnsThatNameNoPostAreOneReject() throws IOException {
    SampleParquet.write(
        file(), "message m { required int32 a; }", List.of(row -> row.append("a", 1)));
    assertThat(SampleParquet.read(file()).reasons()).containsExactly("0 unknown_columns");
    InputMapping mapping = Mappings.fields("title: headline");
    assertThat(SampleParquet.read(file(), new Dump("d", ReadLimits.STANDARD, mapping)).reasons())
        .containsExactly("0 unknown_columns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optional group authors (LIST) { repeated group list { optional binary element (STRING); } }",
        "optional group authors (LIST) { repeated group bag { optional group array_element { optional binary name (STRING); } } }",
        "optional group authors (LIST) { repeated binary array (STRING); }",
        "optional group authors (LIST) { repeated group array { required binary name (STRING); } }",
        "repeated binary authors (STRING)",
        "repeated group authors { required binary name (STRING); }"
      })
  void aListIsAListHoweverItIsLaidOut(String column) throws IOException {
    String schema = "message m { required binary title (STRING); " + column + "; }";
    schema = schema.replace("};", "}");
    SampleParquet.write(
        file(),
        schema,
        List.of(
            row -> {
              row.append("title", "t");
              Group list =
                  row.getType()
                          .getType(1)
                          .isRepetition(org.apache.parquet.schema.Type.Repetition.REPEATED)
                      ? row
                      : row.addGroup(1);
              int field = list == row ? 1 : 0;
              for (String name : List.of("Ann", "Bo")) {
                add(list, field, name);
              }
            }));
    assertThat(SampleParquet.read(file()).only().authors()).containsExactly("Ann", "Bo");
  }

  private static void add(Group group, int field, String name) {
    if (group.getType().getType(field).isPrimitive()) {
      group.add(field, name);
    } else {
      add(group.addGroup(field), 0, name);
    }
  }

  @Test
  void aMapIsAnObject() throws IOException {
    String schema =
        "message m { required group meta (MAP) { repeated group key_value {"
            + " required binary key (STRING); optional binary value (STRING); } } }";
    SampleParquet.write(
        file(),
        schema,
        List.of(
            row -> {
              Group map = row.addGroup("meta");
              map.addGroup(0).append("key", "title").append("value", "On kites");
              map.addGroup(0).append("key", "none");
            }));
    Dump dump = new Dump("d", ReadLimits.STANDARD, Mappings.fields("title: meta.title"));
    assertThat(SampleParquet.read(file(), dump).only().title()).isEqualTo("On kites");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 100, -20, -9, -1})
  void aFileWithoutItsFooterIsOneReject(int length) throws IOException {
    SampleParquet.write(file(), SampleParquet.POSTS, SampleParquet.posts(3));
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length));
    assertThat(SampleParquet.read(file()).reasons()).containsExactly("0 damaged_parquet");
  }

  @Test
  void aDamagedRowGroupCostsNoOther() throws IOException {
    SampleParquet.write(file(), SampleParquet.POSTS, SampleParquet.posts(500), 2000);
    List<BlockMetaData> groups = SampleParquet.groups(file());
    assertThat(groups).hasSizeGreaterThan(3);
    BlockMetaData second = groups.get(1);
    byte[] bytes = Files.readAllBytes(file());
    int start = (int) second.getStartingPos();
    Arrays.fill(bytes, start, start + (int) second.getCompressedSize(), (byte) 0xff);
    Files.write(file(), bytes);
    ReadDump read = SampleParquet.read(file());
    assertThat(read.reasons())
        .containsExactly((groups.get(0).getRowCount() + 1) + " damaged_parquet");
    List<Long> kept =
        LongStream.rangeClosed(1, 500)
            .filter(
                row ->
                    row <= groups.get(0).getRowCount()
                        || row > groups.get(0).getRowCount() + second.getRowCount())
            .boxed()
            .toList();
    assertThat(read.positions()).isEqualTo(kept);
  }

  @Test
  void anySpoiltByteIsARejectOrAnotherText() throws IOException {
    SampleParquet.write(file(), SampleParquet.POSTS, SampleParquet.posts(60), 2000);
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 0; i < bytes.length; i += 7) {
      byte[] spoilt = bytes.clone();
      spoilt[i] ^= (byte) 0x55;
      Files.write(file(), spoilt);
      ReadDump read = SampleParquet.read(file());
      assertThat(read.reasons()).allMatch(reason -> reason.matches("\\d+ \\w+"));
    }
  }

  @Test
  void whatIsSaidOfTheWholeFileIsSaidByItsFirstPart() throws IOException {
    Files.writeString(file(), "no Parquet at all");
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    new ParquetRows(ReadDump.dump("d")).read(file(), 5, 10, read);
    assertThat(read.rejects()).isEmpty();
    new ParquetRows(ReadDump.dump("d")).read(file(), 0, 5, read);
    assertThat(read.reasons()).containsExactly("0 damaged_parquet");
  }

  @Test
  void aRowOverTheLimitsIsAReject() throws IOException {
    SampleParquet.write(file(), SampleParquet.POSTS, SampleParquet.posts(10));
    ReadLimits limits = new ReadLimits(1 << 30, 100, 1000, 10, 20, 100);
    InputMapping mapping = Mappings.fields("title: title", "url: url");
    List<String> reasons =
        SampleParquet.read(file(), new Dump("d", new ReadLimits(1, 1, 1000, 9, 19, 9), mapping))
            .reasons();
    assertThat(reasons).hasSize(10).allMatch(reason -> reason.endsWith(" string_too_long"));
    assertThat(SampleParquet.read(file(), new Dump("d", limits, mapping)).reasons())
        .containsExactly("10 string_too_long");
  }

  @Test
  void aFileThatIsNotThereIsAFault() {
    assertThatThrownBy(
            () ->
                new ParquetRows(ReadDump.dump("d"))
                    .read(file(), 0, 1, new ReadDump(List.of(), List.of())))
        .isInstanceOf(NoSuchFileException.class);
  }
}
