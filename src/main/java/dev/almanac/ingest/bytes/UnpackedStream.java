package dev.almanac.ingest.bytes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of a dump, under its limits. What stands before a damage is handed on before
 * the damage is told.
 */
final class UnpackedStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final Packing packing;
  private final PackedStream packed;
  private final long maxBytes;
  private final int maxRatio;
  private final long ratioFrom;
  private @Nullable InputStream unpacked;
  private @Nullable DamageException damage;
  private long count;

  UnpackedStream(Packing packing, InputStream in, long maxBytes, int maxRatio, long ratioFrom) {
    this.packing = packing;
    this.packed = new PackedStream(in);
    this.maxBytes = maxBytes;
    this.maxRatio = maxRatio;
    this.ratioFrom = ratioFrom;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    int read = unpack(bytes, from, length);
    count += Math.max(0, read);
    if (count > maxBytes) {
      throw new DamageException("file_too_large", "more than " + maxBytes + " bytes unpacked");
    }
    if (count >= ratioFrom && count / maxRatio > packed.count() && packing != Packing.PLAIN) {
      throw new DamageException(
          "unpacks_too_far", packed.count() + " packed bytes gave " + count + " and more");
    }
    return read;
  }

  private int unpack(byte[] bytes, int from, int length) throws IOException {
    int read = 0;
    try {
      InputStream in = open();
      if (packing != Packing.BZIP2) {
        return in.read(bytes, from, length);
      }
      // Asked for many, bzip2 forgets the good bytes before a broken block.
      for (int next; read < length && (next = in.read()) >= 0; read++) {
        bytes[from + read] = (byte) next;
      }
      return read == 0 && length > 0 ? -1 : read;
    } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
      // Unpackers meet broken bytes with these: bzip2's tables run over where they are wrong.
      packed.check();
      damage = new DamageException("damaged_" + packing.label(), String.valueOf(e.getMessage()));
      if (read > 0) {
        return read;
      }
      throw damage;
    }
  }

  private InputStream open() throws IOException {
    InputStream in = unpacked;
    if (in == null) {
      in =
          switch (packing) {
            case PLAIN -> packed;
            case GZIP -> new GzipStream(packed, BUFFER);
            case ZSTD -> new ZstdInputStream(packed);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
          };
      unpacked = in;
    }
    return in;
  }
}
