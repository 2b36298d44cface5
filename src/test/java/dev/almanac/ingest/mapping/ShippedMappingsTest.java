package dev.almanac.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.table.CsvReader;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mappings under {@code pipelines/mappings}, and the archives that they are for. */
class ShippedMappingsTest {
  private static final Path DATA =
      Path.of(Objects.requireNonNullElse(System.getenv("ALMANAC_REAL_DATA"), "../shared/data"));

  private static InputMapping shipped(String name) throws IOException {
    Path file = Path.of("pipelines/mappings", name + ".yaml");
    JsonNode spec = new YAMLMapper().readTree(Files.readString(file));
    List<InputMapping> inputs = InputMappings.parse(spec.path("inputs"), file.toString());
    assertThat(inputs).hasSize(1);
    return inputs.get(0);
  }

  private static List<Path> files(String folder, InputMapping mapping) throws IOException {
    Path dumps = DATA.resolve(folder);
    assumeTrue(Files.isDirectory(dumps), "no real dumps at " + dumps + "; skipped");
    try (Stream<Path> files = Files.list(dumps)) {
      return files.filter(mapping::matches).sorted().toList();
    }
  }

  @Test
  void aScrapedPostHasALinkThatCanBeFollowedAndADate() throws IOException {
    InputMapping mapping = shipped("eaforum-scrape");
    String json =
        "{\"date\":\"1st Jun 2013\",\"title\":\"On kites & wind\",\"author\":null,\"num_comments\":\"No comments\",\"num_karma\":\"-2\",\"content\":\"<p>a</p>\"}";
    RawRecord record =
        MappedRecord.read(
            new JsonMapper().readTree(json),
            ReadDump.dump("d").at(1, DumpFormat.JSON),
            mapping,
            () -> json);
    assertThat(record.address().url())
        .startsWith(
            "https://forum.effectivealtruism.org/search?query=On%20kites%20%26%20wind&date=");
    assertThat(record.counters()).isEqualTo(new RawRecord.Counters(-2, 0));
    assertThat(record.timing().publishedAt()).isEqualTo("1st Jun 2013");
    assertThat(record.timing().pattern()).isEqualTo("d MMM uuuu");
  }

  @Test
  void everyScrapedPostIsARecord() throws IOException {
    InputMapping mapping = shipped("eaforum-scrape");
    List<RawRecord> records = new ArrayList<>();
    for (Path file : files("eaforum-graphql", mapping)) {
      for (JsonNode post : new JsonMapper().readTree(file.toFile())) {
        records.add(
            MappedRecord.read(
                post,
                ReadDump.dump("d").at(records.size() + 1L, DumpFormat.JSON),
                mapping,
                () -> ""));
      }
    }
    assertThat(records).hasSize(1021);
    assertThat(records.stream().map(record -> record.address().url()).distinct()).hasSize(1020);
    assertThat(records)
        .allMatch(
            record ->
                record.address().url() != null
                    && record.counters().karma() != null
                    && record.counters().comments() != null
                    && record.body() != null
                    && record.timing().publishedAt() != null);
  }

  @Test
  void everyRowOfTheForumsTableIsARecord() throws IOException {
    InputMapping mapping = shipped("alignmentforum-csv");
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    for (Path file : files("alignmentforum-csv", mapping)) {
      try (InputStream in = Files.newInputStream(file)) {
        new CsvReader(new Dump("d", ReadLimits.STANDARD, mapping), ',')
            .read(new ByteWindow(in), read);
      }
    }
    assertThat(read.records()).hasSize(4274);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.ids().stream().distinct()).hasSize(4274);
    assertThat(read.records())
        .allMatch(
            record ->
                record.address().url() != null
                    && record.counters().karma() != null
                    && record.timing().publishedAt() != null);
  }

  @Test
  void theForumsTableIsKnownByItsHeader() throws IOException {
    for (Path file : files("alignmentforum-csv", shipped("alignmentforum-csv"))) {
      String start = Files.readString(file).substring(0, 4096);
      assertThat(CsvReader.delimiter(start)).contains(',');
    }
  }
}
