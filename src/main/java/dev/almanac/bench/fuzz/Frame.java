package dev.almanac.bench.fuzz;

import dev.almanac.model.DumpFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * What stands around the records of a file.
 *
 * @param label of the container, in reports
 * @param head before the first
 * @param between two of them
 * @param tail behind the last
 * @param charset of all of it; Latin-1 where the one record is a file of bytes
 */
record Frame(String label, String head, String between, String tail, Charset charset) {
  static final Frame ARRAY = text("json array", "[\n", ",\n", "\n]\n");
  static final Frame ANSWER =
      text("graphql answer", "{\"data\": {\"posts\": {\"results\": [\n", ",\n", "\n]}}}\n");
  static final Frame LINES = text("json lines", "", "\n", "\n");
  static final Frame PAGE = text("page", "", "", "");
  static final Frame PARQUET = new Frame("parquet", "", "", "", StandardCharsets.ISO_8859_1);

  static Frame text(String label, String head, String between, String tail) {
    return new Frame(label, head, between, tail, StandardCharsets.UTF_8);
  }

  /** Whether a file holds one record, which is all of it. */
  boolean isWhole() {
    return between.isEmpty() && head.isEmpty();
  }

  /** Whether a file of it may hold nothing and yet be whole: a feed, or a table with a header. */
  boolean mayBeEmpty() {
    return Stream.of(DumpFormat.RSS, DumpFormat.ATOM, DumpFormat.CSV, DumpFormat.TSV)
        .anyMatch(format -> format.label().equals(label));
  }

  boolean isParquet() {
    return equals(PARQUET);
  }
}
