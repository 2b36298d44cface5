package dev.almanac.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Large inputs that nobody holds. */
final class Streams {
  private static final int PIECE = 1 << 20;

  /** Packs what is written to the stream that it makes. */
  interface Packer {
    OutputStream to(OutputStream packed) throws IOException;
  }

  private Streams() {}

  /** A text between two others, over and over for so many bytes. */
  static InputStream repeated(String before, String part, long bytes, String after) {
    byte[] piece = bytes(part.repeat(Math.max(1, PIECE / part.length())));
    Stream<InputStream> middle =
        LongStream.range(0, bytes / piece.length).mapToObj(i -> new ByteArrayInputStream(piece));
    return joined(Stream.of(Stream.of(text(before)), middle, Stream.of(text(after))));
  }

  /** So many bytes of zeros as a package of many members, of which each holds 64 MiB. */
  static InputStream zeros(Packer packer, long bytes) {
    int member = 64 << 20;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.to(packed)) {
      byte[] zeros = new byte[PIECE];
      for (int i = 0; i < member / PIECE; i++) {
        out.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] one = packed.toByteArray();
    return joined(
        Stream.of(
            LongStream.range(0, bytes / member).mapToObj(i -> new ByteArrayInputStream(one))));
  }

  static InputStream text(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static InputStream joined(Stream<Stream<? extends InputStream>> streams) {
    Iterator<InputStream> all = streams.flatMap(one -> one.map(InputStream.class::cast)).iterator();
    return new Joined(all);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One stream behind another, each made when it is reached. */
  private static final class Joined extends InputStream {
    private final Iterator<InputStream> streams;
    private InputStream now = InputStream.nullInputStream();

    Joined(Iterator<InputStream> streams) {
      this.streams = streams;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = now.read(into, from, length);
      while (read < 0 && streams.hasNext()) {
        now = streams.next();
        read = now.read(into, from, length);
      }
      return read;
    }
  }
}
