package dev.almanac.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.bytes.Utf8;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.util.Arrays;

/** Reads a JSON object a line; a broken line costs none of its neighbours. */
public final class JsonLinesReader implements FormatReader {
  private final Dump dump;
  private final JsonParsing parsing;
  private final JsonRecords records;
  private long line;

  /**
   * @param linesBefore lines of the dump that stand before the bytes that are read
   */
  public JsonLinesReader(Dump dump, long linesBefore) {
    this.dump = dump;
    this.parsing = new JsonParsing(dump.limits());
    this.records = new JsonRecords(dump);
    this.line = linesBefore;
  }

  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    int seen = 0;
    boolean more = true;
    while (more) {
      int end = newline(window, seen);
      if (end >= 0) {
        line++;
        readLine(window, end, false, sink);
        window.drop(end + 1);
        seen = 0;
      } else if (window.size() > dump.limits().recordBytes()) {
        skipLine(window, sink);
        seen = 0;
      } else {
        seen = window.size();
        more = window.more();
      }
    }
    line++;
    if (readLine(window, window.size(), window.damage().isPresent(), sink)) {
      window.drop(window.size());
    }
  }

  /** Where the first line break at hand stands, from this place on; -1 where there is none. */
  private static int newline(ByteWindow window, int from) {
    byte[] bytes = window.array();
    int offset = window.offset();
    for (int i = from; i < window.size(); i++) {
      if (bytes[offset + i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads a line; false where it is broken, and left to whoever knows why the bytes end there. */
  private boolean readLine(ByteWindow window, int length, boolean isLast, RecordSink sink) {
    if (isBlank(window, length)) {
      return true;
    }
    int from = window.offset();
    byte[] bytes = Arrays.copyOfRange(window.array(), from, from + length);
    try {
      JsonNode node = parsing.parse(bytes, 0, length);
      records.read(node, line, () -> Utf8.text(bytes, 0, length), sink);
    } catch (JsonParsing.FaultException e) {
      if (isLast) {
        return false;
      }
      JsonParsing.Fault fault = e.fault();
      String raw = Utf8.text(bytes, 0, length);
      sink.reject(
          dump.reject(line, DumpFormat.UNKNOWN, fault.reason(), fault.detail(), raw.strip()));
    }
    return true;
  }

  private static boolean isBlank(ByteWindow window, int length) {
    for (int i = 0; i < length; i++) {
      int c = window.at(i);
      if (c != ' ' && (c < '\t' || c > '\r')) {
        return false;
      }
    }
    return true;
  }

  /** A line over the limit is passed over without being held. */
  private void skipLine(ByteWindow window, RecordSink sink) throws IOException {
    String start = window.text(0, Math.min(window.size(), Reject.MAX_RAW_BYTES));
    long from = window.position();
    int end = newline(window, 0);
    boolean more = true;
    while (end < 0 && more) {
      window.drop(window.size());
      more = window.more();
      end = newline(window, 0);
    }
    long bytes = window.position() + Math.max(0, end) - from;
    window.drop(end + 1);
    line++;
    String detail = "a line of more than " + dump.limits().recordBytes() + " bytes";
    sink.reject(dump.reject(line, DumpFormat.UNKNOWN, "record_too_large", detail, start, bytes));
  }
}
