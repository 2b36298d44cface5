package dev.almanac.ingest;

import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;

/** Passes everything on and remembers the last place. */
final class CountingSink implements RecordSink {
  private final RecordSink next;
  private long last;

  CountingSink(RecordSink next) {
    this.next = next;
  }

  /** The highest position so far; 0 before the first record. */
  long last() {
    return last;
  }

  @Override
  public void accept(RawRecord record) {
    last = Math.max(last, record.origin().position());
    next.accept(record);
  }

  @Override
  public void reject(Reject reject) {
    last = Math.max(last, reject.origin().position());
    next.reject(reject);
  }
}
