package dev.almanac.ingest.table;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Parquet files as other people write them. */
public final class SampleParquet {
  public static final String POSTS =
      "message m { optional binary title (STRING); optional binary url (STRING); }";

  private SampleParquet() {}

  /** Writes rows, each filled by its consumer, in one row group. */
  public static Path write(Path file, String schema, List<Consumer<Group>> rows)
      throws IOException {
    return write(file, schema, rows, 128L << 20);
  }

  /** Writes rows in groups of so many bytes, looked at after every row. */
  static Path write(Path file, String schema, List<Consumer<Group>> rows, long groupBytes)
      throws IOException {
    Files.deleteIfExists(file);
    MessageType type = MessageTypeParser.parseMessageType(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(groupBytes)
            .withPageSize(128)
            .withMinRowCountForPageSizeCheck(1)
            .withMaxRowCountForPageSizeCheck(1)
            .build()) {
      for (Consumer<Group> row : rows) {
        Group group = new SimpleGroup(type);
        row.accept(group);
        writer.write(group);
      }
    }
    return file;
  }

  /** Posts whose title is their number. */
  public static List<Consumer<Group>> posts(int count) {
    List<Consumer<Group>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String title = "Post " + i;
      rows.add(row -> row.append("title", title).append("url", "https://a.org/" + title));
    }
    return rows;
  }

  static List<BlockMetaData> groups(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getRowGroups();
    }
  }

  static ReadDump read(Path file) throws IOException {
    return read(file, ReadDump.dump("d.parquet"));
  }

  static ReadDump read(Path file, Dump dump) throws IOException {
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    new ParquetRows(dump).read(file, 0, Files.size(file), read);
    return read;
  }
}
