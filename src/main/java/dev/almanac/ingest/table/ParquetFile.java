package dev.almanac.ingest.table;

import dev.almanac.ingest.dump.ReadLimits;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of those row groups of a Parquet file whose middle lies in a range of bytes. The library
 * reports a damage by whatever exception it runs into; here every one is a {@link
 * DamagedParquetException}, and the row group after it can still be read.
 */
final class ParquetFile implements Closeable {
  /** A list takes two levels of a column's path, a map two as well. */
  private static final int DEEPEST = 200;

  private final ParquetFileReader reader;
  private final MessageType schema;
  private final long length;

  private MessageType columns;
  private int group = -1;
  private long rowsLeft;
  private long position;
  private @Nullable RecordReader<Group> rows;

  private ParquetFile(ParquetFileReader reader, long length) {
    this.reader = reader;
    this.length = length;
    this.schema = reader.getFooter().getFileMetaData().getSchema();
    this.columns = schema;
  }

  /**
   * Opens the file.
   *
   * @throws DamagedParquetException where it has no footer that can be read
   * @throws IOException where it cannot be had
   */
  static ParquetFile open(Path file, long from, long to, ReadLimits limits) throws IOException {
    long length = Files.size(file);
    ParquetConfiguration conf = new PlainParquetConfiguration();
    ParquetReadOptions options =
        ParquetReadOptions.builder(conf)
            .withCodecFactory(new BoundedCodecs(new CodecFactory(conf, 0), limits))
            .withRange(from, Math.min(to, length))
            .build();
    try {
      return new ParquetFile(ParquetFileReader.open(new LocalInputFile(file), options), length);
    } catch (FileSystemException | FileNotFoundException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Schemas are read by recursion, as deep as a footer likes.
      throw DamagedParquetException.of(e);
    }
  }

  /** The names of its columns, in their order. */
  List<String> columns() {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  /** What its writer noted in the footer. */
  Map<String, String> notes() {
    return reader.getFooter().getFileMetaData().getKeyValueMetaData();
  }

  /** Reads no others than these of its columns, and none that is too deep to be taken apart. */
  void select(Set<String> names) {
    columns =
        new MessageType(
            schema.getName(),
            schema.getFields().stream()
                .filter(type -> names.contains(type.getName()) && depth(type) <= DEEPEST)
                .toList());
    reader.setRequestedSchema(columns);
  }

  private int depth(Type column) {
    return schema.getPaths().stream()
        .filter(path -> path[0].equals(column.getName()))
        .mapToInt(path -> path.length)
        .max()
        .orElse(0);
  }

  /** The number in the file, from 1, of the row that was read last, or failed. */
  long position() {
    return position;
  }

  /**
   * The next row; null behind the last.
   *
   * @throws DamagedParquetException where it and the rest of its row group cannot be read
   */
  @Nullable Group next() throws IOException {
    while (rowsLeft == 0) {
      group++;
      if (group >= reader.getRowGroups().size()) {
        return null;
      }
      openGroup(reader.getRowGroups().get(group));
    }
    position++;
    rowsLeft--;
    try {
      return rows == null ? null : rows.read();
    } catch (RuntimeException e) {
      rowsLeft = 0;
      throw DamagedParquetException.of(e);
    }
  }

  private void openGroup(BlockMetaData block) throws DamagedParquetException {
    position = Math.max(0, block.getRowIndexOffset());
    try {
      checkPlaces(block);
      PageReadStore pages = reader.readRowGroup(group);
      rows =
          new ColumnIOFactory()
              .getColumnIO(columns, schema)
              .getRecordReader(pages, new GroupRecordConverter(columns));
      rowsLeft = block.getRowCount();
    } catch (IOException | RuntimeException e) {
      position++;
      throw DamagedParquetException.of(e);
    }
  }

  /** A footer may ask for more memory than there is: no chunk is larger than its file. */
  private void checkPlaces(BlockMetaData block) throws IOException {
    for (ColumnChunkMetaData chunk : block.getColumns()) {
      long start = chunk.getStartingPos();
      if (start < 0 || chunk.getTotalSize() < 0 || chunk.getTotalSize() > length - start) {
        throw new IOException("the column " + chunk.getPath() + " lies outside of the file");
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
