package dev.almanac.bench.fuzz;

import dev.almanac.model.DumpFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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

  boolean isFeed() {
    return label.equals(DumpFormat.RSS.label()) || label.equals(DumpFormat.ATOM.label());
  }

  boolean isParquet() {
    return equals(PARQUET);
  }
}
