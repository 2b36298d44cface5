package dev.almanac.ingest.table;

import dev.almanac.ingest.dump.ReadLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks no page that says that it would be out of all proportion to what it is packed in. */
final class BoundedCodecs implements CompressionCodecFactory {
  private final CompressionCodecFactory codecs;
  private final ReadLimits limits;

  BoundedCodecs(CompressionCodecFactory codecs, ReadLimits limits) {
    this.codecs = codecs;
    this.limits = limits;
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return codecs.getCompressor(codec);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    BytesInputDecompressor unbounded = codecs.getDecompressor(codec);
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput packed, int size) throws IOException {
        check(packed.size(), size);
        return unbounded.decompress(packed, size);
      }

      @Override
      public void decompress(ByteBuffer packed, int packedSize, ByteBuffer to, int size)
          throws IOException {
        check(packedSize, size);
        unbounded.decompress(packed, packedSize, to, size);
      }

      @Override
      public void release() {
        unbounded.release();
      }
    };
  }

  /** The page's header is all there is to go by before the memory is taken. */
  private void check(long packed, long size) throws IOException {
    if (size < 0 || (size > ReadLimits.RATIO_FROM && size > packed * limits.ratio())) {
      throw new IOException("a page of " + packed + " bytes that unpacks to " + size);
    }
  }

  @Override
  public void release() {
    codecs.release();
  }
}
