package dev.almanac.ingest.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.ingest.mapping.MappedRecord;
import dev.almanac.ingest.mapping.StandardFields;
import dev.almanac.model.DumpFormat;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads rows of comma-, tab- or semicolon-separated values under a header (RFC 4180; a line break
 * is LF, CRLF or CR). A record's position is the line, from 1, on which its row begins; the header
 * and blank lines are no records. A row has a cell for every column of the header; one empty cell
 * more at its end is let pass, one less is not. What is no row costs its first line alone, and the
 * next line is tried for one, so that a forgotten quote does not swallow its neighbours.
 */
public final class CsvReader implements FormatReader {
  private final Dump dump;
  private final char delimiter;
  private final DumpFormat format;

  /**
   * @param delimiter what stands between cells, as {@link #delimiter} or {@link #declared} tells
   */
  public CsvReader(Dump dump, char delimiter) {
    this.dump = dump;
    this.delimiter = delimiter;
    this.format = delimiter == '\t' ? DumpFormat.TSV : DumpFormat.CSV;
  }

  /**
   * The delimiter of a dump that says by its beginning that it is a table of posts: its first line
   * has a title, and a link or a date, by the names that {@link StandardFields} knows. Empty for
   * any other text.
   *
   * @param start some thousand characters
   */
  public static Optional<Character> delimiter(String start) {
    return Delimiters.ofPosts(start);
  }

  /** The delimiter of a dump that is a table because its input says so. */
  public static char declared(DumpFormat format, String start) {
    return format == DumpFormat.TSV ? '\t' : Delimiters.mostUsed(start);
  }

  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    CsvRows rows = new CsvRows(dump, format, window, delimiter);
    Optional<CsvRows.Row> header = rows.header(sink);
    if (header.isEmpty()) {
      return;
    }
    List<String> names = header.get().cells();
    Optional<InputMapping> mapping = mapping(names);
    if (mapping.isEmpty()) {
      sink.reject(
          dump.reject(
              0,
              format,
              "unknown_columns",
              "the header names no post: " + header.get().text().strip(),
              header.get().text()));
      rows.skipAll();
      return;
    }
    for (Optional<CsvRows.Row> row = rows.next(names.size(), sink);
        row.isPresent();
        row = rows.next(names.size(), sink)) {
      accept(row.get(), names, mapping.get(), sink);
    }
  }

  /** Empty where a name stands twice, or none is known or mapped. */
  private Optional<InputMapping> mapping(List<String> names) {
    if (new HashSet<>(names).size() < names.size()) {
      return Optional.empty();
    }
    InputMapping input = dump.mapping();
    return input.isMapped()
        ? Optional.of(input).filter(mapped -> !mapped.columns(names).isEmpty())
        : StandardFields.of(names, input);
  }

  private void accept(CsvRows.Row row, List<String> names, InputMapping mapping, RecordSink sink) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      record.put(names.get(i), row.cells().get(i));
    }
    String broken = RowLimits.broken(record, dump.limits());
    if (broken != null) {
      sink.reject(
          dump.reject(row.line(), format, broken, "a row over the limits of a record", row.text()));
    } else {
      sink.accept(
          MappedRecord.read(record, dump.at(row.line(), format), mapping, () -> row.text()));
    }
  }
}
