package dev.almanac.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the sets in a Parquet footer into an order of their own. The writer keeps a column's
 * encodings in a hash set of enum constants, whose order differs from one process to the next; the
 * format gives the order no meaning, but the same rows must be the same bytes.
 */
final class CanonicalFooter {
  /** The footer's length, then {@code PAR1}. */
  private static final int TAIL_BYTES = 8;

  private CanonicalFooter() {}

  /** Rewrites the footer in place; its length stays. */
  static void apply(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size() - TAIL_BYTES;
      int length = read(channel, end, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
      byte[] footer = read(channel, end - length, length).array();
      FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
      for (RowGroup group : metadata.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          column.getMeta_data().getEncodings().sort(Comparator.comparingInt(Encoding::getValue));
        }
      }
      ByteArrayOutputStream sorted = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(metadata, sorted);
      if (sorted.size() != length) {
        throw new IllegalStateException("the footer of " + file + " does not read back as written");
      }
      ByteBuffer bytes = ByteBuffer.wrap(sorted.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes, end - length + bytes.position());
      }
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the Parquet file ends early");
      }
    }
    return bytes.flip();
  }
}
