package dev.almanac.ingest;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.Reject;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Reads one dump, whatever its format, plain or gzip; a file's name decides nothing. */
public final class DumpReader {
  private static final int BUFFER = 1 << 16;

  private DumpReader() {}

  /**
   * Reads a whole dump.
   *
   * @param dumpFile the name under which its records are recorded
   * @param bytes the file's content; left open
   * @throws IOException where the bytes cannot be had; bad content is a reject, never an exception
   */
  public static void read(String dumpFile, InputStream bytes, RecordSink sink) throws IOException {
    CountingSink counting = new CountingSink(sink);
    try {
      InputStream plain = plain(bytes);
      Container container = Container.sniff(plain);
      switch (container) {
        case DIGEST -> new DigestArchiveReader(dumpFile).read(plain, counting);
        case JSON_ARRAY, JSON_ANSWER ->
            new JsonArrayReader(dumpFile, container).read(plain, counting);
        case JSON_LINES -> new JsonLinesReader(dumpFile).read(plain, counting);
        case EMPTY -> counting.reject(whole(dumpFile, 0, "empty_file", "the file holds nothing"));
        case UNKNOWN -> counting.reject(unknown(dumpFile, plain));
      }
    } catch (EOFException | ZipException e) {
      // What came before the damage has been taken; the damage itself is one record.
      counting.reject(
          whole(dumpFile, counting.last() + 1, "damaged_gzip", String.valueOf(e.getMessage())));
    }
  }

  private static InputStream plain(InputStream bytes) throws IOException {
    InputStream buffered = new BufferedInputStream(bytes, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new BufferedInputStream(new GzipStream(buffered, BUFFER), BUFFER) : buffered;
  }

  /** The file as one record: its beginning is kept, its length is counted. */
  private static Reject unknown(String dumpFile, InputStream plain) throws IOException {
    byte[] start = plain.readNBytes(Reject.MAX_RAW_BYTES);
    long bytes = start.length + plain.transferTo(OutputStream.nullOutputStream());
    Reject kept =
        Rejects.of(
            new Origin(dumpFile, 0, DumpFormat.UNKNOWN),
            "unknown_format",
            "no reader knows this kind of content",
            new String(start, StandardCharsets.UTF_8));
    return new Reject(kept.origin(), kept.stage(), kept.reason(), kept.detail(), kept.raw(), bytes);
  }

  private static Reject whole(String dumpFile, long position, String reason, String detail) {
    return Rejects.of(new Origin(dumpFile, position, DumpFormat.UNKNOWN), reason, detail, "");
  }
}
