package dev.almanac.ingest;

import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;

/**
 * Passes everything on, with the source, the base of links and the zone that the input's mapping
 * gives.
 */
final class MappedSink implements RecordSink {
  private final InputMapping mapping;
  private final RecordSink next;

  private MappedSink(InputMapping mapping, RecordSink next) {
    this.mapping = mapping;
    this.next = next;
  }

  static RecordSink of(Dump dump, RecordSink next) {
    InputMapping mapping = dump.mapping();
    return mapping.source() == null && mapping.zone() == null && mapping.base() == null
        ? next
        : new MappedSink(mapping, next);
  }

  @Override
  public void accept(RawRecord record) {
    RawRecord.Address address = record.address();
    RawRecord.Address whole =
        new RawRecord.Address(
            address.nativeId(),
            mapping.whole(address.url()),
            mapping.source() == null ? address.source() : mapping.source(),
            mapping.whole(address.target()),
            address.declared());
    next.accept(record.from(whole, mapping.zone()));
  }

  @Override
  public void reject(Reject reject) {
    next.reject(reject);
  }
}
