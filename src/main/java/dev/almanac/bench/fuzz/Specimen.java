package dev.almanac.bench.fuzz;

import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.util.function.Supplier;

/**
 * A real record.
 *
 * @param name the dump and the place that it is from
 * @param text as it stands in its dump
 * @param fields what it is read as, wherever it stands
 */
record Specimen(String name, String text, RawRecord fields) {
  /** Equal to any other, as lambdas are not. */
  private record NoText() implements Supplier<String> {
    @Override
    public String get() {
      return "";
    }
  }

  /** A record without its place and its text, so that two are equal where their fields are. */
  static RawRecord fields(RawRecord record) {
    return new RawRecord(
        new Origin("", 0, record.origin().format()),
        record.address(),
        record.title(),
        record.authors(),
        record.timing(),
        record.counters(),
        record.tags(),
        record.body(),
        record.summary(),
        record.standing(),
        new NoText());
  }
}
