package dev.almanac.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a dump is packed, told from its first bytes. */
enum Packing {
  PLAIN(""),
  GZIP("\u001f\u008b"),
  ZSTD("(\u00b5/\u00fd"),
  BZIP2("BZh");

  private static final int LONGEST_MARK = 4;

  private final String mark;

  Packing(String mark) {
    this.mark = mark;
  }

  /** The name in reasons of rejects. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells the packing of a stream that can be reset; nothing is taken from it. */
  static Packing of(InputStream in) throws IOException {
    in.mark(LONGEST_MARK);
    String start = new String(in.readNBytes(LONGEST_MARK), StandardCharsets.ISO_8859_1);
    in.reset();
    for (Packing packing : values()) {
      if (packing != PLAIN && start.startsWith(packing.mark)) {
        return packing;
      }
    }
    return PLAIN;
  }
}
