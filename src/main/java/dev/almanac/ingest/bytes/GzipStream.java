package dev.almanac.ingest.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unzips, and loses nothing that stands before a damage. A buffer that fills up from several reads
 * throws away the good ones when a later one fails; this stream says that nothing more is at hand,
 * so that every read is handed on before the next.
 */
final class GzipStream extends GZIPInputStream {

  /**
   * Begins to unzip.
   *
   * @throws EOFException where the data ends within the header
   */
  GzipStream(InputStream zipped, int buffer) throws IOException {
    super(zipped, buffer);
  }

  /** The good bytes that stand before a fault are handed on; the fault is met again behind them. */
  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    long before = inf.getBytesWritten();
    try {
      return super.read(bytes, from, length);
    } catch (ZipException e) {
      int good = (int) (inf.getBytesWritten() - before);
      if (good > 0) {
        return good;
      }
      throw e;
    }
  }

  @Override
  public int available() {
    return 0;
  }
}
