package dev.almanac.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of another encoding as UTF-8; what is malformed becomes U+FFFD. */
final class TranscodedStream extends InputStream {
  private static final int CHARACTERS = 1 << 13;

  private final Reader reader;
  private final char[] characters = new char[CHARACTERS];
  private byte[] bytes = new byte[0];
  private int next;

  TranscodedStream(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length > 0 && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, from, count);
    next += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (next < bytes.length) {
      return true;
    }
    // One place is left for the second half of a character that needs two.
    int read = reader.read(characters, 0, CHARACTERS - 1);
    if (read < 0) {
      return false;
    }
    if (read > 0 && Character.isHighSurrogate(characters[read - 1])) {
      read += Math.max(0, reader.read(characters, read, 1));
    }
    bytes = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
    next = 0;
    return true;
  }
}
