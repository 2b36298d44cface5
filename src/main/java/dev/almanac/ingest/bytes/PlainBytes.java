package dev.almanac.ingest.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A dump's bytes → the bytes of its text: unpacked, in UTF-8, without a byte-order mark. */
public final class PlainBytes {
  /** So much is looked at to tell what a dump is. */
  public static final int START = 4096;

  private static final int BUFFER = 1 << 16;

  private PlainBytes() {}

  /**
   * Opens a window onto a dump's text.
   *
   * @param bytes the file's content
   * @param maxBytes unpacked bytes, after which the dump ends as damaged, {@code file_too_large}
   * @param maxRatio unpacked bytes for a packed one, after which it ends as {@code unpacks_too_far}
   * @param ratioFrom unpacked bytes from which on the ratio is looked at
   */
  public static ByteWindow open(InputStream bytes, long maxBytes, int maxRatio, long ratioFrom)
      throws IOException {
    InputStream buffered = new BufferedInputStream(bytes, BUFFER);
    Packing packing = Packing.of(buffered);
    InputStream unpacked =
        new BufferedInputStream(
            new UnpackedStream(packing, buffered, maxBytes, maxRatio, ratioFrom), BUFFER);
    Encoding encoding = Encoding.of(start(unpacked));
    unpacked.skipNBytes(encoding.markBytes());
    return new ByteWindow(
        encoding.charset().equals(StandardCharsets.UTF_8)
            ? unpacked
            : new TranscodedStream(unpacked, encoding.charset()));
  }

  /** The first bytes, which stay in the stream; a damage behind them is for the reader to meet. */
  private static byte[] start(InputStream in) throws IOException {
    byte[] bytes = new byte[START];
    int length = 0;
    int read = 0;
    in.mark(START);
    while (read >= 0 && length < START) {
      length += read;
      try {
        read = in.read(bytes, length, START - length);
      } catch (DamageException e) {
        // It is thrown again when the reader comes to it.
        read = -1;
      }
    }
    in.reset();
    return Arrays.copyOf(bytes, length);
  }
}
