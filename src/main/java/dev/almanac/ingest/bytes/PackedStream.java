package dev.almanac.ingest.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The packed bytes of a dump: counts them, and remembers the disk's own faults. */
final class PackedStream extends FilterInputStream {
  private long count;
  private @Nullable IOException fault;

  PackedStream(InputStream in) {
    super(in);
  }

  /** Bytes handed on so far. */
  long count() {
    return count;
  }

  /** Throws what the disk has thrown, if it has: that is no damage of the dump. */
  void check() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }
}
