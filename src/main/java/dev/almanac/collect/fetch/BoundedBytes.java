package dev.almanac.collect.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Takes in bytes, and unpacks them, up to a limit. */
final class BoundedBytes {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private BoundedBytes() {}

  /**
   * All that comes.
   *
   * @throws FetchFault where it is more than the limit; the rest is not read
   */
  static byte[] read(InputStream in, int limit, String where) throws IOException {
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw new FetchFault(
          FetchFault.Kind.OVERSIZED, "more than " + limit + " bytes from " + where);
    }
    return bytes;
  }

  /** Whether the bytes are those of a gzip file. */
  static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == GZIP[0] && bytes[1] == GZIP[1];
  }

  /**
   * What is packed in the bytes.
   *
   * @throws FetchFault where it is more than the limit, or no gzip
   */
  static byte[] unpacked(byte[] packed, int limit, String where) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return read(in, limit, where);
    } catch (IOException e) {
      throw new FetchFault(FetchFault.Kind.CONNECTION, "a broken gzip from " + where);
    }
  }
}
