package dev.almanac.bench.fuzz;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Packs files, and tells how much of a broken package can be had at all. */
enum Packer {
  GZIP,
  ZSTD,
  BZIP2;

  byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new AssertionError("memory can always be written", e);
    }
    return packed.toByteArray();
  }

  /** The bytes before the first fault, asked for one by one so that none is lost with it. */
  byte[] unpackable(byte[] packed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = unpacker(new ByteArrayInputStream(packed))) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        bytes.write(next);
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
      // Unpackers meet broken bytes with these; what came before is the answer.
      return bytes.toByteArray();
    }
    return bytes.toByteArray();
  }

  private OutputStream packer(OutputStream out) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPOutputStream(out);
      case ZSTD -> new ZstdOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out, 1);
    };
  }

  private InputStream unpacker(InputStream in) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(in);
      case ZSTD -> new ZstdInputStream(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
    };
  }
}
