package dev.almanac.ingest;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Reject;
import java.io.IOException;

/** Takes a dump as one record that is not accepted: its beginning is kept, its length counted. */
final class UnreadableReader implements FormatReader {
  private final Dump dump;
  private final String reason;
  private final String detail;

  UnreadableReader(Dump dump, String reason, String detail) {
    this.dump = dump;
    this.reason = reason;
    this.detail = detail;
  }

  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    if (!window.has(Reject.MAX_RAW_BYTES) && window.damage().isPresent()) {
      return;
    }
    String start = window.text(0, Math.min(window.size(), Reject.MAX_RAW_BYTES)).strip();
    do {
      window.drop(window.size());
    } while (window.more());
    sink.reject(dump.reject(0, DumpFormat.UNKNOWN, reason, detail, start, window.position()));
  }
}
