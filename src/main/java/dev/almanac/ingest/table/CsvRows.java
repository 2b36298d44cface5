package dev.almanac.ingest.table;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into rows; what is none goes to the sink. Every byte is looked at a bounded number
 * of times, whatever the table holds: looks ahead that led nowhere have a budget that grows with
 * the bytes read, and while it is used up a row has one line.
 */
final class CsvRows {
  /** Bytes that may be looked at in vain for each byte read. */
  private static final int LOOKAHEAD = 8;

  /**
   * A row.
   *
   * @param line on which it begins, from 1
   * @param cells as many as asked for
   * @param text the row as it stands, without its line break
   */
  record Row(long line, List<String> cells, String text) {}

  private final Dump dump;
  private final DumpFormat format;
  private final ByteWindow window;
  private final CsvCells cells;
  private final RowScan scan;
  private long line = 1;
  private long lookedAhead;

  CsvRows(Dump dump, DumpFormat format, ByteWindow window, char delimiter) {
    this.dump = dump;
    this.format = format;
    this.window = window;
    this.cells = new CsvCells(delimiter);
    this.scan = new RowScan(window, delimiter, dump.limits().recordBytes());
  }

  /** The first row, of any width. */
  Optional<Row> header(RecordSink sink) throws IOException {
    return next(Integer.MAX_VALUE, sink);
  }

  /**
   * The next row of that width; empty at the end of the table. What is left at hand then was cut
   * short by a damage.
   */
  Optional<Row> next(int width, RecordSink sink) throws IOException {
    while (true) {
      if (!scan.line()) {
        skipLongLine(sink);
        continue;
      }
      int end = scan.end();
      if (isCut(end)) {
        return Optional.empty();
      }
      if (isBlank(end)) {
        boolean isLast = end == window.size();
        dropLines(end, 1);
        if (isLast) {
          return Optional.empty();
        }
        continue;
      }
      RowScan.Outcome outcome = scan.row(trailing(width), mayLookAhead());
      if (outcome != RowScan.Outcome.MALFORMED && isCut(scan.end())) {
        return Optional.empty();
      }
      Row row = outcome == RowScan.Outcome.ROW ? row(scan.end(), width) : null;
      if (row != null) {
        dropLines(scan.end(), 1 + scan.breaks());
        return Optional.of(row);
      }
      lookedAhead += Math.max(0, scan.end() - end);
      sink.reject(dump.reject(line, format, "malformed_csv", detail(width), window.text(0, end)));
      dropLines(end, 1);
    }
  }

  /** Lets go of all that is left. */
  void skipAll() throws IOException {
    do {
      window.drop(window.size());
    } while (window.more());
    window.drop(window.size());
  }

  private boolean mayLookAhead() {
    return lookedAhead <= LOOKAHEAD * window.position() + dump.limits().recordBytes();
  }

  /** Whether the bytes end there, and before their time. */
  private boolean isCut(int end) {
    return end >= window.size() && window.damage().isPresent();
  }

  private boolean isBlank(int end) {
    return window.at(0) <= ' ' && window.text(0, end).isBlank();
  }

  private static int trailing(int width) {
    return width == Integer.MAX_VALUE ? width : width + 1;
  }

  private static String detail(int width) {
    return width == Integer.MAX_VALUE
        ? "no header of a table"
        : "no row of " + width + " cells begins on this line";
  }

  private @Nullable Row row(int end, int width) {
    String text = window.text(0, end);
    try {
      List<String> row = cells.of(text);
      if (row.size() == trailing(width) && row.get(width).isEmpty()) {
        row = row.subList(0, width);
      }
      boolean isRow = width == Integer.MAX_VALUE || row.size() == width;
      return isRow ? new Row(line, row, text) : null;
    } catch (IOException e) {
      // The parser's own idea of a row is narrower here; the caller rejects the line.
      return null;
    }
  }

  private void dropLines(int end, int count) throws IOException {
    int length = scan.breakLength(end);
    window.drop(end + length);
    line += count;
  }

  private void skipLongLine(RecordSink sink) throws IOException {
    String start = window.text(0, Math.min(scan.end(), Reject.MAX_RAW_BYTES));
    long length = 0;
    do {
      length += scan.end();
      window.drop(scan.end());
    } while (!scan.line());
    length += scan.end();
    int limit = dump.limits().recordBytes();
    sink.reject(
        dump.reject(
            line,
            format,
            "record_too_large",
            "a line of more than " + limit + " bytes",
            start,
            length));
    dropLines(scan.end(), 1);
  }
}
