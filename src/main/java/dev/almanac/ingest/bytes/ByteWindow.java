package dev.almanac.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A window onto a stream: bytes at hand, which grow as more are asked for and go as they are
 * dropped. Whoever asks decides how far it may grow. A damage of the stream is its end, and is
 * remembered. Not thread-safe.
 */
public final class ByteWindow {
  private static final int FIRST = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[FIRST];
  private int start;
  private int end;
  private long dropped;
  private boolean ended;
  private @Nullable DamageException damage;

  /** A window onto the bytes of a stream, which are in UTF-8 and without a byte-order mark. */
  public ByteWindow(InputStream in) {
    this.in = in;
  }

  /** How many bytes are at hand. */
  public int size() {
    return end - start;
  }

  /** The byte at this place, counted from the first at hand; -1 behind the last. */
  public int at(int index) {
    return index < size() ? bytes[start + index] & 0xff : -1;
  }

  /**
   * The array in which the bytes at hand stand, from {@link #offset()} on; another one after {@link
   * #more()}.
   */
  public byte[] array() {
    return bytes;
  }

  /** Where in the array the first byte at hand stands; another place after {@link #more()}. */
  public int offset() {
    return start;
  }

  /** Asks for more bytes; false at the end of the stream. */
  public boolean more() throws IOException {
    if (ended) {
      return false;
    }
    makeRoom();
    try {
      int read = in.read(bytes, end, bytes.length - end);
      ended = read < 0;
      end += Math.max(0, read);
    } catch (DamageException e) {
      damage = e;
      ended = true;
    }
    return !ended;
  }

  /** Asks for so many bytes; false where the stream ends before. */
  public boolean has(int count) throws IOException {
    while (size() < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom() {
    if (end < bytes.length) {
      return;
    }
    int size = size();
    // A window that is half empty slides; a full one grows.
    if (size > bytes.length / 2) {
      bytes = Arrays.copyOfRange(bytes, start, start + 2 * bytes.length);
    } else {
      System.arraycopy(bytes, start, bytes, 0, size);
    }
    start = 0;
    end = size;
  }

  /** Lets go of the first so many bytes at hand. */
  public void drop(int count) {
    start += Math.min(count, size());
    dropped += count;
  }

  /** How many bytes have been let go: where in the stream the first byte at hand stands. */
  public long position() {
    return dropped;
  }

  /** A part of the bytes at hand as text; see {@link Utf8#text}. */
  public String text(int from, int to) {
    return Utf8.text(bytes, start + from, start + to);
  }

  /** Why the stream ended before its time, where it did. */
  public Optional<DamageException> damage() {
    return Optional.ofNullable(damage);
  }
}
