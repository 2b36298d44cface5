package dev.almanac.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Writes and reads single Parquet files: zstd, three-level lists; same rows, same bytes. */
public final class ParquetFiles {
  /** Small enough that a writer's buffers stay small beside the posts of a month. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  // Hadoop's own configuration, which is the default, reads its XML anew for every file.
  private static final ParquetReadOptions PLAIN =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  // parquet-avro names these two in its documentation, and keeps their constants to itself.
  private static final String READ_SCHEMA = "parquet.avro.read.schema";
  private static final String LIST_ELEMENT_RECORDS = "parquet.avro.add-list-element-records";

  /** Hands rows to a writer one at a time. */
  @FunctionalInterface
  public interface RowSource {
    void forEach(RowSink sink) throws IOException;
  }

  /** Takes a row. */
  @FunctionalInterface
  public interface RowSink {
    void write(GenericRecord row) throws IOException;
  }

  private ParquetFiles() {}

  /**
   * Writes a new file, and the folders that it needs.
   *
   * @throws IOException where the file exists or cannot be written
   */
  public static void write(Path file, Table table, Map<String, String> metadata, RowSource rows)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    PlainParquetConfiguration conf = new PlainParquetConfiguration();
    conf.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withConf(conf)
            .withSchema(table.schema())
            .withDataModel(GenericData.get())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withExtraMetaData(metadata)
            .build()) {
      rows.forEach(writer::write);
    }
    CanonicalFooter.apply(file);
  }

  /**
   * Visits the rows of a file, with the columns of the given schema alone. A column that the file
   * does not have, since an earlier version wrote it, has its default.
   *
   * @throws DamagedTableException where the file is no Parquet, or its bytes have changed
   */
  public static void read(Path file, Schema columns, Consumer<GenericRecord> visitor)
      throws IOException {
    ParquetConfiguration conf = new PlainParquetConfiguration();
    conf.set(AvroReadSupport.AVRO_REQUESTED_PROJECTION, held(file, columns).toString());
    conf.set(READ_SCHEMA, columns.toString());
    conf.setBoolean(LIST_ELEMENT_RECORDS, false);
    // The columns asked for must be spelt as they were written, lists in three levels.
    conf.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file), conf)
            .withDataModel(GenericData.get())
            .build()) {
      for (@Nullable GenericRecord row = next(file, reader);
          row != null;
          row = next(file, reader)) {
        visitor.accept(row);
      }
    }
  }

  private static @Nullable GenericRecord next(Path file, ParquetReader<GenericRecord> reader)
      throws IOException {
    try {
      return reader.read();
    } catch (RuntimeException e) {
      // What the library throws on a damaged file is of many kinds.
      throw new DamagedTableException(file, e);
    }
  }

  /** How many rows a file has, by its footer. */
  public static long rows(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), PLAIN)) {
      return reader.getRecordCount();
    } catch (RuntimeException e) {
      throw new DamagedTableException(file, e);
    }
  }

  /** What a file says of itself, by name. */
  public static Map<String, String> metadata(Path file) throws IOException {
    return footer(file).getKeyValueMetaData();
  }

  /** The columns that a file has. */
  static MessageType columns(Path file) throws IOException {
    return footer(file).getSchema();
  }

  private static FileMetaData footer(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), PLAIN)) {
      return reader.getFooter().getFileMetaData();
    } catch (RuntimeException e) {
      throw new DamagedTableException(file, e);
    }
  }

  /** Those of the columns that the file has. */
  private static Schema held(Path file, Schema columns) throws IOException {
    MessageType held = columns(file);
    List<Schema.Field> fields =
        columns.getFields().stream()
            .filter(field -> held.containsField(field.name()))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList();
    return Schema.createRecord(
        columns.getName(), columns.getDoc(), columns.getNamespace(), false, fields);
  }
}
