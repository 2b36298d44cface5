package dev.almanac.ingest.dump;

import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;

/** Where a reader puts what it finds; every record of a dump reaches exactly one of the two. */
public interface RecordSink {

  /** Takes a record that could be read. */
  void accept(RawRecord record);

  /** Takes a record that could not. */
  void reject(Reject reject);
}
