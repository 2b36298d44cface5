package dev.almanac.ingest;

import dev.almanac.ingest.bytes.PlainBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits large dumps, so that one of them keeps all workers busy: JSON lines that are not packed,
 * and Parquet. Where lines are cut is looked up once, in one pass over the bytes, so that each part
 * knows the numbers of its lines.
 */
public final class DumpSplitter {
  /**
   * Bytes of a part: enough to be worth a worker's start. A constant, so that no result hangs on
   * it.
   */
  static final long PART_BYTES = 64L << 20;

  private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 1 << 16;

  private final long maxBytes;
  private final long partBytes;

  /**
   * A splitter into parts of 64 MiB.
   *
   * @param maxBytes of a dump; a larger one is not split, and read as far as that
   */
  public DumpSplitter(long maxBytes) {
    this(maxBytes, PART_BYTES);
  }

  DumpSplitter(long maxBytes, long partBytes) {
    this.maxBytes = maxBytes;
    this.partBytes = partBytes;
  }

  /**
   * The parts of a dump, in order; only one for most.
   *
   * @throws IOException where the dump cannot be read
   */
  public List<DumpPart> split(DumpFile file) throws IOException {
    if (file.refusal() != null) {
      return List.of(DumpPart.whole(file));
    }
    Path path = Path.of(file.path());
    byte[] start = start(path);
    long size = Files.size(path);
    if (isParquet(start)) {
      return rows(file, size);
    }
    boolean isLarge = size > partBytes && size <= maxBytes && start.length == PlainBytes.START;
    return isLarge && isLines(start) ? lines(file, path) : List.of(DumpPart.whole(file));
  }

  private static byte[] start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(PlainBytes.START);
    }
  }

  private static boolean isParquet(byte[] start) {
    return start.length > PARQUET.length
        && java.util.Arrays.equals(start, 0, PARQUET.length, PARQUET, 0, PARQUET.length);
  }

  /** Bytes that begin with a brace are neither packed nor in wide characters. */
  private static boolean isLines(byte[] start) {
    return start[0] == '{'
        && start[1] != 0
        && Container.of(new String(start, StandardCharsets.UTF_8), false) == Container.JSON_LINES;
  }

  private List<DumpPart> rows(DumpFile file, long size) {
    List<DumpPart> parts = new ArrayList<>();
    for (long from = 0; from < size; from += partBytes) {
      long to = Math.min(size, from + partBytes);
      parts.add(new DumpPart(file, DumpPart.Kind.ROWS, from, to, 0));
    }
    return parts;
  }

  private List<DumpPart> lines(DumpFile file, Path path) throws IOException {
    List<DumpPart> parts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[BUFFER];
      long at = 0;
      long lines = 0;
      long from = 0;
      long linesBefore = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines++;
            long end = at + i + 1;
            if (end - from >= partBytes) {
              parts.add(new DumpPart(file, DumpPart.Kind.LINES, from, end, linesBefore));
              from = end;
              linesBefore = lines;
            }
          }
        }
        at += read;
      }
      if (at > from) {
        parts.add(new DumpPart(file, DumpPart.Kind.LINES, from, at, linesBefore));
      }
    }
    return parts;
  }
}
