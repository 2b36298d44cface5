package dev.almanac.ingest.page;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.util.Optional;

/** Files that are held whole, since they are pages that a person reads. */
final class Pages {

  private Pages() {}

  /**
   * The whole page; empty where it is too large, which is one reject, or damaged, and then it is
   * left at hand.
   */
  static Optional<String> whole(Dump dump, DumpFormat format, ByteWindow window, RecordSink sink)
      throws IOException {
    int limit = dump.limits().recordBytes();
    boolean more = true;
    while (more && window.size() <= limit) {
      more = window.more();
    }
    if (window.damage().isPresent()) {
      return Optional.empty();
    }
    if (window.size() <= limit) {
      String page = window.text(0, window.size());
      window.drop(window.size());
      return Optional.of(page);
    }
    String start = window.text(0, Math.min(window.size(), Reject.MAX_RAW_BYTES));
    do {
      window.drop(window.size());
    } while (window.more());
    sink.reject(
        dump.reject(
            0,
            format,
            "record_too_large",
            "a page of more than " + limit + " bytes",
            start,
            window.position()));
    return Optional.empty();
  }
}
