package dev.almanac.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.OtherProcess;
import dev.almanac.Samples;
import dev.almanac.model.BodyRef;
import dev.almanac.model.PostKind;
import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetFilesTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void everyRowComesBackAsItWas(Table table) throws IOException {
    SampleRows.write(folder, table);
    assertThat(read(table)).isEqualTo(SampleRows.of(table)).isNotEmpty();
  }

  @Test
  void aSightingComesBackFromItsRowWithoutTheFactsOfItsText() throws IOException {
    SampleRows.write(folder, Table.SIGHTINGS);
    List<Sighting> expected =
        List.of(
            Samples.sighting("fm:a", Samples.DAY).withText(null),
            Samples.bareSighting("fm:b", Samples.DAY));
    assertThat(read(Table.SIGHTINGS).stream().map(SightingRows::read)).isEqualTo(expected);
  }

  @Test
  void aColumnThatAnEarlierVersionDidNotWriteHasItsDefault() throws IOException {
    Schema today = Table.SIGHTINGS.schema();
    Set<String> added = Set.of("kind", "link_url", "link_key", "published_raw");
    Schema earlier =
        Schema.createRecord(
            today.getName(),
            null,
            today.getNamespace(),
            false,
            today.getFields().stream()
                .filter(field -> !added.contains(field.name()))
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
    GenericRecord full = SightingRows.of(Samples.sighting("fm:a", Samples.DAY));
    GenericRecord row = new GenericData.Record(earlier);
    earlier.getFields().forEach(field -> row.put(field.name(), full.get(field.name())));
    PlainParquetConfiguration conf = new PlainParquetConfiguration();
    conf.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(
                new LocalOutputFile(folder.resolve("sightings.parquet")))
            .withConf(conf)
            .withSchema(earlier)
            .withDataModel(GenericData.get())
            .build()) {
      writer.write(row);
    }
    Sighting read = SightingRows.read(read(Table.SIGHTINGS).get(0));
    assertThat(read.kind()).isEqualTo(PostKind.POST);
    assertThat(read.link()).isNull();
    assertThat(read.publishedRaw()).isNull();
    assertThat(read.authors()).isEqualTo(Samples.sighting("fm:a", Samples.DAY).authors());
  }

  @Test
  void theFactsOfATextComeBackFromTheirRowAsPublished() throws IOException {
    SampleRows.write(folder, Table.FINGERPRINTS);
    TextFacts bare = Samples.bareFacts();
    TextFacts published =
        new TextFacts(
            bare.contentHash(),
            bare.words(),
            bare.language(),
            bare.summary(),
            bare.hits(),
            bare.signature(),
            bare.shingles(),
            BodyRef.published("2026-03"));
    assertThat(read(Table.FINGERPRINTS).stream().map(row -> FingerprintRows.read(row, "2026-03")))
        .isEqualTo(List.of(Samples.facts(), published));
  }

  @Test
  void aRejectComesBackFromItsRow() throws IOException {
    SampleRows.write(folder, Table.REJECTS);
    assertThat(read(Table.REJECTS).stream().map(RejectRows::read))
        .isEqualTo(List.of(Samples.reject()));
  }

  @ParameterizedTest
  @EnumSource
  void theSameRowsAreTheSameBytes(Table table) throws IOException {
    SampleRows.write(folder, table);
    SampleRows.write(folder.resolve("again"), table);
    assertThat(file(folder.resolve("again"), table)).hasSameBinaryContentAs(file(folder, table));
  }

  @Test
  void theSameRowsAreTheSameBytesInAnotherProcess() throws Exception {
    for (Table table : Table.values()) {
      SampleRows.write(folder, table);
    }
    // Once is not enough: the order of a set of two comes out right by chance half of the time.
    for (int i = 0; i < 4; i++) {
      Path other = folder.resolve("process" + i);
      try (OtherProcess process = OtherProcess.start(SampleRows.class, other.toString())) {
        assertThat(process.waitFor()).isZero();
      }
      for (Table table : Table.values()) {
        assertThat(file(other, table)).hasSameBinaryContentAs(file(folder, table));
      }
    }
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    SampleRows.write(folder, Table.POSTS);
    assertThatThrownBy(() -> SampleRows.write(folder, Table.POSTS))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aTableWithoutRowsIsAFileWithItsColumns() throws IOException {
    Path file = folder.resolve("empty.parquet");
    ParquetFiles.write(file, Table.POSTS, java.util.Map.of(), sink -> {});
    List<GenericRecord> rows = new ArrayList<>();
    ParquetFiles.read(file, Table.POSTS.schema(), rows::add);
    assertThat(rows).isEmpty();
    assertThat(Files.size(file)).isPositive();
  }

  private List<GenericRecord> read(Table table) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    ParquetFiles.read(file(folder, table), table.schema(), rows::add);
    return rows;
  }

  private static Path file(Path folder, Table table) {
    return folder.resolve(table.label() + ".parquet");
  }
}
